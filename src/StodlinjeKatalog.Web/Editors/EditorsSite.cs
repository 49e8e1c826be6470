using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Data;
using StodlinjeKatalog.Core.Helplines;
using StodlinjeKatalog.Core.Links;
using StodlinjeKatalog.Web.Catalog;
using StodlinjeKatalog.Web.Forms;
using StodlinjeKatalog.Web.Jobs;
using StodlinjeKatalog.Web.Links;
using StodlinjeKatalog.Web.Public;
using StodlinjeKatalog.Web.Statistics;

namespace StodlinjeKatalog.Web.Editors;

/// <summary>Accounts, sessions and the closing of /admin.</summary>
public static class EditorsSite
{
    public static void AddEditors(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<EditorsOptions>().BindConfiguration(EditorsOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddDbContext<EditorsDbContext>((provider, context) => context
            .UseSqlite(provider.GetRequiredService<DatabaseConnections>().Editors)
            .AddInterceptors(provider.GetRequiredService<SqlitePragmaInterceptor>()));
        services.AddDataProtection().SetApplicationName("StodlinjeKatalog");
        services.AddOptions<KeyManagementOptions>().Configure<DatabaseConnections, ILoggerFactory>((keys, connections, loggers) =>
            keys.XmlRepository = new FileSystemXmlRepository(KeyDirectory(connections.Editors), loggers));
        services.AddHttpContextAccessor();
        services.AddSingleton<SignInLimits>();
        services.AddSingleton<KnownDevice>();
        services.AddScoped<EditorAccounts>();
        services.AddSingleton<HelplineEditing>();
        services.AddSingleton<CatalogEditing>();
        services.AddScoped<KeptForms>();
        services.AddSingleton<FeedbackLimit>();
        services.AddScoped<FeedbackBox>();
        services.AddSingleton<PendingImports>();
        services.AddSingleton<SearchCounts>();
        services.AddSingleton<SearchStatistics>();
        services.AddHostedService<StatisticsJob>();
        services.AddScoped<LinkBook>();
        services.AddSingleton(new LinkPolicy());
        services.AddOptions<LinkCheckOptions>().BindConfiguration(LinkCheckOptions.Section).ValidateDataAnnotations()
            .Validate(links => LinkCheckOptions.IsUserAgent(links.UserAgent), "LinkCheck:UserAgent is not a User-Agent header.").ValidateOnStart();
        services.AddHostedService<EditorsStart>();
        services.AddHostedService<LinkCheckJob>();
        services.AddHealthChecks().AddCheck<EditorsHealthCheck>("editors");
        AddIdentity(services);
        AddCookies(services);
        services.AddAuthorizationBuilder()
            .AddPolicy(EditorPolicies.Editor, Signed(_ => true))
            .AddPolicy(EditorPolicies.Publisher, Signed(EditorClaims.IsStrong))
            .AddPolicy(EditorPolicies.Administrator, Signed(user => EditorClaims.IsAdministrator(user) && EditorClaims.IsStrong(user)));
        AddPages(services);
    }

    /// <summary>
    /// The keys lie beside the database they belong to, so a copy of the folder is a whole copy. They are not encrypted: what would open
    /// them would have to lie on the same machine. Only the site's own user may look into the folder.
    /// </summary>
    private static DirectoryInfo KeyDirectory(string connection)
    {
        var folder = Path.Combine(Path.GetDirectoryName(SqliteFiles.PathOf(connection))!, "keys");
        try
        {
            if (!OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A disk that is full or read-only must not keep the public site from starting; an editor is told when signing in.
        }

        return new DirectoryInfo(folder);
    }

    private static Action<AuthorizationPolicyBuilder> Signed(Func<System.Security.Claims.ClaimsPrincipal, bool> holds) => policy =>
        policy.AddAuthenticationSchemes(IdentityConstants.ApplicationScheme).RequireAuthenticatedUser().RequireAssertion(context => holds(context.User));

    /// <summary>With passkeys.</summary>
    internal static void Schema(IdentityOptions identity) => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddIdentityCore<Editor>(identity =>
            {
                Schema(identity);
                identity.User.RequireUniqueEmail = true;
                identity.Password.RequiredLength = PasswordRules.MinLength;
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequiredUniqueChars = 1;

                // Against guessing from many networks at once. One minute, and not for a browser that the editor has used (KnownDevice).
                identity.Lockout.MaxFailedAccessAttempts = 20;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(1);
            })
            .AddUserStore<EditorStore>()
            .AddSignInManager<EditorSignIn>()
            .AddClaimsPrincipalFactory<EditorClaims>()
            .AddErrorDescriber<SwedishIdentityErrors>()
            .AddPasswordValidator<PasswordRules>();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";

            // The framework compares with the Origin header, which is "null" here: our pages send no referrer.
            passkeys.ValidateOrigin = context => ValueTask.FromResult(
                !context.CrossOrigin
                && Uri.TryCreate(context.Origin, UriKind.Absolute, out var origin)
                && (origin.Scheme == Uri.UriSchemeHttps || origin.IsLoopback)
                && string.Equals(origin.Authority, context.HttpContext.Request.Host.Value, StringComparison.OrdinalIgnoreCase));
        });

        // Every request asks whether the session still holds: a changed password, a closed account or a sign-out ends it at once.
        services.Configure<SecurityStampValidatorOptions>(stamp =>
        {
            stamp.ValidationInterval = TimeSpan.FromTicks(-1);
            stamp.OnRefreshingPrincipal = context =>
            {
                var kept = context.CurrentPrincipal?.FindAll(c => c.Type is EditorClaims.Method or EditorClaims.Session).ToArray() ?? [];
                ((System.Security.Claims.ClaimsIdentity)context.NewPrincipal!.Identity!).AddClaims(kept.Select(c => c.Clone()));
                return Task.CompletedTask;
            };
        });
    }

    private static void AddCookies(IServiceCollection services)
    {
        // No scheme reads by default: a cookie is read only where a policy asks for an editor, which is under /admin.
        services.AddAuthentication(schemes =>
        {
            schemes.DefaultChallengeScheme = IdentityConstants.ApplicationScheme;
            schemes.DefaultForbidScheme = IdentityConstants.ApplicationScheme;
        }).AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(application =>
            {
                Strict(application.Cookie, "__Host-redaktion");
                application.ExpireTimeSpan = OpenSession.Idle;
                application.SlidingExpiration = true;
                application.LoginPath = "/admin/logga-in";
                application.ReturnUrlParameter = "tillbaka";
                application.Events.OnRedirectToLogin = ExpiredForms.RedirectToSignInAsync;
                application.Events.OnRedirectToAccessDenied = context =>
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                };
            });
            cookies.TwoFactorUserIdCookie!.Configure(step =>
            {
                Strict(step.Cookie, "__Host-redaktion-steg");
                step.ExpireTimeSpan = TimeSpan.FromMinutes(5);
                step.SlidingExpiration = false;
            });
            cookies.TwoFactorRememberMeCookie!.Configure(remembered => Strict(remembered.Cookie, "__Host-redaktion-minns"));
            cookies.ExternalCookie!.Configure(external => Strict(external.Cookie, "__Host-redaktion-extern"));
        });
        services.AddAntiforgery(antiforgery =>
        {
            Strict(antiforgery.Cookie, "__Host-redaktion-skydd");

            // Antiforgery itself refuses to answer http://localhost with Always; EditorCookies makes every admin cookie Secure.
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.None;
        });
        services.Configure<CookieTempDataProviderOptions>(temporary => Strict(temporary.Cookie, "__Host-redaktion-besked"));
    }

    private static void Strict(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = CookieSecurePolicy.Always;
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddRazorPages(pages =>
        {
            pages.Conventions.AuthorizeFolder("/Admin", EditorPolicies.Editor);
            pages.Conventions.AllowAnonymousToPage("/Admin/LoggaIn");
            pages.Conventions.AllowAnonymousToPage("/Admin/Kod");
            pages.Conventions.AllowAnonymousToPage("/Admin/Inbjudan");
            pages.Conventions.AuthorizePage("/Admin/Data/Import", EditorPolicies.Administrator);
            pages.Conventions.AuthorizeFolder("/Admin/Redaktorer", EditorPolicies.Administrator);
            pages.Conventions.AuthorizeFolder("/Admin/Inloggningar", EditorPolicies.Administrator);
            pages.Conventions.AddFolderApplicationModelConvention("/Admin", model => model.Filters.Add(new TypeFilterAttribute(typeof(TroubledFormFilter))));
            pages.Conventions.AddFolderApplicationModelConvention("/Admin", model => model.Filters.Add(new ResponseCacheAttribute { NoStore = true, Location = ResponseCacheLocation.None }));
        })
        .AddViewOptions(views => views.HtmlHelperOptions.ClientValidationEnabled = false)
        .AddMvcOptions(mvc =>
        {
            mvc.Filters.Add<AddressFilter>();
            mvc.ModelMetadataDetailsProviders.Add(new SwedishLengths());
            mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            mvc.ModelBindingMessageProvider.SetValueMustBeANumberAccessor(_ => "Skriv ett tal.");
            mvc.ModelBindingMessageProvider.SetAttemptedValueIsInvalidAccessor((value, _) => $"”{value}” går inte att tolka här.");
            mvc.ModelBindingMessageProvider.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"”{value}” går inte att tolka här.");
            mvc.ModelBindingMessageProvider.SetValueMustNotBeNullAccessor(_ => "Fyll i fältet.");
        });
    }
}
