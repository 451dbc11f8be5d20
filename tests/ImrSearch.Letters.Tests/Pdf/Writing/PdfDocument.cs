using System.Globalization;
using System.Text;

namespace ImrSearch.Letters.Tests.Pdf.Writing;

/// <summary>Pages with fonts over a <see cref="PdfFile"/>: the catalogue and the page tree are written by themselves.</summary>
internal sealed class PdfDocument
{
    public const string Helvetica = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";

    private readonly List<int> _pages = [];
    private readonly Dictionary<string, int> _fonts = [];
    private readonly int _pageTree;

    public PdfDocument()
    {
        File.Root = File.Reserve();
        _pageTree = File.Reserve();
        File.Set(File.Root, $"<< /Type /Catalog /Pages {_pageTree} 0 R >>");
        Font("F1", Helvetica);
    }

    public PdfFile File { get; } = new();

    /// <summary>The filters of all page contents.</summary>
    public PdfFilter[] Filters { get; init; } = [];

    /// <summary>A document of one page with the lines given, 14 points apart.</summary>
    public static PdfDocument Of(params string[] lines)
    {
        var document = new PdfDocument();
        document.Page(Lines(lines));
        return document;
    }

    /// <summary>Content that shows lines from a place downwards.</summary>
    public static string Lines(IEnumerable<string> lines, double x = 72, double y = 720, string font = "/F1 11") =>
        string.Create(CultureInfo.InvariantCulture, $"BT {font} Tf 14 TL {x} {y} Td\n") + string.Concat(lines.Select(l => $"{Literal(l)} Tj T*\n")) + "ET\n";

    /// <summary>A line at a place.</summary>
    public static string At(double x, double y, string text, string font = "/F1 11") =>
        string.Create(CultureInfo.InvariantCulture, $"BT {font} Tf {x} {y} Td {Literal(text)} Tj ET\n");

    /// <summary>A string of a content stream, in Windows-1252 (of it: Latin-1).</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder("(");
        foreach (var c in text)
        {
            literal.Append(c is '(' or ')' or '\\' ? "\\" : "").Append(c);
        }

        return literal.Append(')').ToString();
    }

    public void Font(string name, string body) => _fonts[name] = File.Add(body);

    /// <summary>Adds a page; <paramref name="entries"/> stand in its dictionary, <paramref name="resources"/> beside its fonts.</summary>
    public void Page(string content, string resources = "", string entries = "") =>
        Page(File.Add(PdfFilter.Pack(content, Filters)), resources, entries);

    public void Page(int content, string resources = "", string entries = "")
    {
        var fonts = string.Join(' ', _fonts.Select(f => $"/{f.Key} {f.Value} 0 R"));
        _pages.Add(File.Add($"<< /Type /Page /Parent {_pageTree} 0 R /MediaBox [0 0 612 792] /Contents {content} 0 R /Resources << /Font << {fonts} >> {resources} >> {entries} >>"));
    }

    public byte[] Write(PdfForm? form = null)
    {
        File.Set(_pageTree, $"<< /Type /Pages /Kids [{string.Join(' ', _pages.Select(p => $"{p} 0 R"))}] /Count {_pages.Count} >>");
        return File.Write(form);
    }
}
