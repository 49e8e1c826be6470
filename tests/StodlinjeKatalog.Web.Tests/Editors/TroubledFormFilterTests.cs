using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using StodlinjeKatalog.Web.Editors;

namespace StodlinjeKatalog.Web.Tests.Editors;

public sealed class TroubledFormFilterTests
{
    /// <summary>A client that leaves, or sends too much, throws an IOException: that is not a database in trouble, and no 503.</summary>
    [Fact]
    public async Task A_request_that_broke_off_is_left_to_the_server()
    {
        var context = Failed(new BadHttpRequestException("Request body too large.", StatusCodes.Status413PayloadTooLarge));

        await new TroubledFormFilter(NullLogger<TroubledFormFilter>.Instance).OnExceptionAsync(context);

        Assert.False(context.ExceptionHandled);
        Assert.Null(context.Result);
    }

    [Fact]
    public async Task A_database_in_trouble_is_told()
    {
        var context = Failed(new InvalidOperationException("x", new SqliteException("locked", 5)));

        await new TroubledFormFilter(NullLogger<TroubledFormFilter>.Instance).OnExceptionAsync(context);

        Assert.True(context.ExceptionHandled);
        Assert.Equal(StatusCodes.Status503ServiceUnavailable, Assert.IsType<ViewResult>(context.Result).StatusCode);
    }

    private static ExceptionContext Failed(Exception exception) =>
        new(new ActionContext(new DefaultHttpContext(), new RouteData(), new ActionDescriptor(), new ModelStateDictionary()), []) { Exception = exception };
}
