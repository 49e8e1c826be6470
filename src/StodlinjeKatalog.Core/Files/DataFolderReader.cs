using System.Text;
using StodlinjeKatalog.Core.Catalog;
using StodlinjeKatalog.Core.Helplines;

namespace StodlinjeKatalog.Core.Files;

/// <summary>One reading of a data folder: file by file into values, then the rules, with each breach led back to its line.</summary>
internal sealed class DataFolderReader(string folder)
{
    /// <summary>The longest real file is a tenth of this. What is larger is no data file.</summary>
    private const int MaxFileBytes = 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly string[] KnownFiles = [NeedsFile.Name, AudiencesFile.Name, MunicipalitiesFile.Name, RegionsFile.Name];
    private static readonly string[] DataExtensions = [".yaml", ".yml", ".csv"];

    private readonly List<FileFaults> files = [];
    private readonly Dictionary<(CatalogKind Kind, int Index), (FileFaults File, string Prefix)> places = [];

    public DataReading Read(DateOnly today)
    {
        if (!Directory.Exists(folder))
        {
            return new(CatalogContent.Empty, [new(".", 1, "Mappen finns inte. Ange en mapp med behov.yaml, malgrupper.yaml och stodlinjer.")], []);
        }

        var content = ReadFiles();
        foreach (var (kind, index, breach) in CatalogRules.Check(content, today))
        {
            var (file, prefix) = places[(kind, index)];
            file.Add(breach, prefix);
        }

        return new(content, [.. files.SelectMany(f => f.Faults).Order(DataFault.ByPlace)], [.. files.SelectMany(f => f.Warnings).Order(DataFault.ByPlace)]);
    }

    private CatalogContent ReadFiles()
    {
        foreach (var stranger in Directory.EnumerateFiles(folder).Select(Path.GetFileName).Where(name => IsStranger(name!)).Order(StringComparer.Ordinal))
        {
            Track(stranger!).Add(1, $"Filen läses inte. Filerna heter {string.Join(", ", KnownFiles)}.");
        }

        var (entrances, needs) = ReadOne(NeedsFile.Name, isRequired: true, NeedsFile.Read, ([], []));
        var audiences = ReadOne(AudiencesFile.Name, isRequired: true, AudiencesFile.Read, []);
        var municipalities = ReadOne(MunicipalitiesFile.Name, isRequired: false, MunicipalitiesFile.Read, []);
        var regions = ReadOne(RegionsFile.Name, isRequired: false, RegionsFile.Read, []);
        PlaceAll(CatalogKind.Entrance, NeedsFile.Name, NeedsFile.EntrancesKey, entrances.Count);
        PlaceAll(CatalogKind.Need, NeedsFile.Name, NeedsFile.NeedsKey, needs.Count);
        PlaceAll(CatalogKind.Audience, AudiencesFile.Name, AudiencesFile.AudiencesKey, audiences.Count);
        PlaceAll(CatalogKind.Municipality, MunicipalitiesFile.Name, MunicipalitiesFile.ListName, municipalities.Count);
        PlaceAll(CatalogKind.Region, RegionsFile.Name, RegionsFile.ListName, regions.Count);
        return new()
        {
            Entrances = entrances,
            Needs = needs,
            Audiences = audiences,
            Municipalities = municipalities,
            Regions = regions,
            Helplines = ReadMany(CatalogKind.Helpline, HelplineFile.Folder, isRequired: true, HelplineFile.Read),
            Guides = ReadMany(CatalogKind.Guide, GuideFile.Folder, isRequired: false, GuideFile.Read),
            LanguageDoors = ReadMany(CatalogKind.LanguageDoor, LanguageDoorFile.Folder, isRequired: false, LanguageDoorFile.Read),
            Sentences = ReadMany(CatalogKind.Sentences, SentencesFile.Folder, isRequired: false, SentencesFile.Read, SentencesFile.Extension),
        };
    }

    private T ReadOne<T>(string name, bool isRequired, Func<string, FileFaults, T> read, T none)
    {
        var faults = Track(name);
        if (File.Exists(Path.Combine(folder, name)))
        {
            return TextOf(name, faults) is { } text ? read(text, faults) : none;
        }

        if (isRequired)
        {
            faults.Add(1, "Filen saknas. Den ska finnas i mappen.");
        }

        return none;
    }

    private List<T> ReadMany<T>(CatalogKind kind, string subfolder, bool isRequired, Func<string, string, FileFaults, T?> read, string extension = ".md")
        where T : class
    {
        var values = new List<T>();
        var path = Path.Combine(folder, subfolder);
        if (!Directory.Exists(path))
        {
            if (isRequired)
            {
                Track(subfolder).Add(1, "Mappen saknas. Den ska finnas med en fil för varje linje.");
            }

            return values;
        }

        foreach (var name in Directory.EnumerateFiles(path).Select(f => Path.GetFileName(f)!).Where(f => f[0] != '.').Order(StringComparer.Ordinal))
        {
            var file = $"{subfolder}/{name}";
            var faults = Track(file);
            var slug = Path.GetFileNameWithoutExtension(name);
            if (Path.GetExtension(name) == extension && Slug.Reserved.Contains(slug))
            {
                faults.Add(1, $"Adressen {Slug.FaultIn(slug)}");
            }
            else if (Path.GetExtension(name) != extension || !Slug.IsValid(slug))
            {
                faults.Add(1, $"Filnamnet \"{name}\" går inte att använda. Det ska vara en adress och {extension}: {Slug.Rule}{extension}.");
            }
            else if (TextOf(file, faults) is { } text && read(slug, text, faults) is { } value)
            {
                places.Add((kind, values.Count), (faults, ""));
                values.Add(value);
            }
        }

        return values;
    }

    /// <summary>The text with \n between lines; null, with the fault told, when it is not text.</summary>
    private string? TextOf(string name, FileFaults faults)
    {
        // Read and not asked for its size: what a link leads to may have no end.
        using var file = File.OpenRead(Path.Combine(folder, name));
        var bytes = new byte[MaxFileBytes + 1];
        var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length > MaxFileBytes)
        {
            faults.Add(1, "Filen är större än 1 MB. Så stor är ingen fil här.");
            return null;
        }

        try
        {
            var text = StrictUtf8.GetString(bytes, 0, length);
            return text.TrimStart('\ufeff').ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException)
        {
            faults.Add(1, "Filen är inte i UTF-8. Spara om den med teckenkodningen UTF-8.");
            return null;
        }
    }

    private void PlaceAll(CatalogKind kind, string name, string list, int count)
    {
        var faults = files.First(f => f.File == name);
        for (var i = 0; i < count; i++)
        {
            places.Add((kind, i), (faults, $"{list}[{i}]"));
        }
    }

    private FileFaults Track(string file)
    {
        var faults = new FileFaults(file);
        files.Add(faults);
        return faults;
    }

    private static bool IsStranger(string name) =>
        name[0] != '.' && DataExtensions.Contains(Path.GetExtension(name).ToLowerInvariant()) && !KnownFiles.Contains(name);
}
