using System.Text;
using ImrSearch.Letters.Pdf.Document;

namespace ImrSearch.Letters.Pdf.Text;

/// <summary>
/// Marked content (ISO 32000-1, 14.6): a stretch with an ActualText shows that instead of its characters, a stretch of a
/// layer that is switched off shows nothing.
/// </summary>
internal sealed class MarkedContent(PageText page, PdfDocument document)
{
    private const int MaxNested = 512;

    private readonly List<Mark> _marks = [];
    private HashSet<int>? _hiddenLayers;
    private int _hidden;

    /// <summary>Whether what is shown now is not seen.</summary>
    public bool IsHidden => _hidden > 0;

    public void Begin(string? tag, PdfValue properties, PdfDictionary? resources)
    {
        if (_marks.Count >= MaxNested)
        {
            throw new PdfLimitException(PdfProblems.TooDeep);
        }

        var written = properties.Name is { } name ? document.Get(resources, "Properties").Dictionary?[name] ?? default : properties;
        var hides = tag == "OC" && Hides(written);
        _hidden += hides ? 1 : 0;
        var text = document.Get(document.Resolve(written).Dictionary, "ActualText");
        var nested = _marks.Exists(m => m.Text is not null);
        _marks.Add(new Mark(page.Count, text.Kind == PdfKind.String && !nested ? Text(text.Bytes) : null, hides));
    }

    public void End()
    {
        if (_marks.Count == 0)
        {
            return;
        }

        var mark = _marks[^1];
        _marks.RemoveAt(_marks.Count - 1);
        _hidden -= mark.Hides ? 1 : 0;
        if (mark.Text is not null)
        {
            page.Replace(mark.Start, mark.Text);
        }
    }

    /// <summary>Whether a layer, or all layers of a group of them, are switched off.</summary>
    public bool Hides(PdfValue layer)
    {
        if (layer.Kind == PdfKind.Null)
        {
            return false;
        }

        _hiddenLayers ??= HiddenLayers();
        if (_hiddenLayers.Count == 0)
        {
            return false;
        }

        if (layer.Kind == PdfKind.Reference && _hiddenLayers.Contains(layer.ReferenceNumber))
        {
            return true;
        }

        var members = document.Resolve(layer).Dictionary?["OCGs"] ?? default;
        var list = members.Kind == PdfKind.Reference && document.Resolve(members).Kind != PdfKind.Array ? [members] : document.Resolve(members).Array;
        return list.Count > 0 && list.TrueForAll(m => _hiddenLayers.Contains(m.ReferenceNumber));
    }

    private HashSet<int> HiddenLayers()
    {
        var layers = document.Get(document.Catalog, "OCProperties").Dictionary;
        var config = document.Get(layers, "D").Dictionary;
        var hidden = document.Get(config, "BaseState").Name == "OFF"
            ? document.Get(layers, "OCGs").Array.Select(l => l.ReferenceNumber).ToHashSet()
            : [];
        hidden.ExceptWith(document.Get(config, "ON").Array.Select(l => l.ReferenceNumber));
        hidden.UnionWith(document.Get(config, "OFF").Array.Select(l => l.ReferenceNumber));
        return hidden;
    }

    // A text string (7.9.2.2): UTF-16 or UTF-8 with its mark, else PDFDocEncoding.
    private static string Text(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return FontLoader.Clean(Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2))) ?? "";
        }

        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return FontLoader.Clean(Encoding.UTF8.GetString(bytes.AsSpan(3))) ?? "";
        }

        var encoding = FontData.Instance.Encoding("PDFDocEncoding")!;
        return FontLoader.Clean(string.Concat(bytes.Select(b => encoding[b]))) ?? "";
    }

    private readonly record struct Mark(int Start, string? Text, bool Hides);
}
