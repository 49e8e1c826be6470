using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace StodlinjeKatalog.Web.Forms;

/// <summary>A form row: label, hint, fault and field, tied together for those who listen.</summary>
[HtmlTargetElement("field", Attributes = "for,label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(IHtmlGenerator generator) : TagHelper
{
    public required ModelExpression For { get; set; }
    public required string Label { get; set; }
    public string? Hint { get; set; }

    /// <summary>An input type, or "textarea".</summary>
    public string Type { get; set; } = "text";
    public string? Autocomplete { get; set; }
    public string? Inputmode { get; set; }
    public string? Lang { get; set; }
    public int Rows { get; set; } = 3;
    public int? Maxlength { get; set; }
    public bool Required { get; set; }
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>"short" for a date or a number.</summary>
    public string? Width { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = TagBuilder.CreateSanitizedId(NameAndIdOf(), "_");
        var faults = ViewContext.ViewData.ModelState.TryGetValue(NameAndIdOf(), out var entry) ? entry.Errors : null;
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", faults?.Count > 0 ? "field faulty" : "field");

        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(Label);
        output.Content.AppendHtml(label);
        var described = new List<string>();
        if (Hint is not null)
        {
            described.Add(id + "-hint");
            output.Content.AppendHtml(Line("hint", id + "-hint", Hint));
        }

        if (faults?.Count > 0)
        {
            described.Add(id + "-fault");
            output.Content.AppendHtml(Line("fault", id + "-fault", string.Join(" ", faults.Select(f => f.ErrorMessage))));
        }

        output.Content.AppendHtml(Field(id, described, faults?.Count > 0));
    }

    private string NameAndIdOf() => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    private TagBuilder Field(string id, List<string> described, bool faulty)
    {
        var attributes = new Dictionary<string, object?> { ["id"] = id };
        Add("autocomplete", Autocomplete);
        Add("inputmode", Inputmode);
        Add("lang", Lang);
        Add("class", Width);
        Add("maxlength", Maxlength?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Add("aria-describedby", described.Count > 0 ? string.Join(' ', described) : null);
        Add("aria-invalid", faulty ? "true" : null);
        Add("required", Required ? "required" : null);
        return Type switch
        {
            _ when Items is not null => generator.GenerateSelect(ViewContext, For.ModelExplorer, optionLabel: null, For.Name, Items, allowMultiple: false, attributes),
            "textarea" => generator.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows, columns: 0, attributes),

            // A password that was refused is typed again; it never travels back.
            "password" => generator.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, value: null, attributes),
            _ => Text(attributes),
        };

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                attributes[name] = value;
            }
        }
    }

    private TagBuilder Text(Dictionary<string, object?> attributes)
    {
        attributes["type"] = Type;
        var value = For.Model is DateOnly day ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : For.Model;
        return generator.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, value, format: null, attributes);
    }

    private static TagBuilder Line(string kind, string id, string text)
    {
        var line = new TagBuilder("p");
        line.AddCssClass(kind);
        line.Attributes["id"] = id;
        line.InnerHtml.Append(text);
        return line;
    }
}
