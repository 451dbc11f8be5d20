using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ImrSearch.Letters.Tests.Pdf;
using ImrSearch.Letters.Tests.Pdf.Writing;

namespace ImrSearch.Letters.Tests.Fuzz;

/// <summary>
/// A PDF taken apart into its objects, so that a mutation can reach them and the file still be written whole. Takes files
/// as <see cref="PdfFile"/> and qpdf write them without object streams and encryption.
/// </summary>
internal sealed partial record LoosePdf(IReadOnlyList<LooseObject> Objects, int Root)
{
    public static LoosePdf Parse(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var objects = new List<LooseObject>();
        for (var match = Head.Match(text); match.Success;)
        {
            var start = match.Index + match.Length;
            var end = text.IndexOf("endobj", start, StringComparison.Ordinal);
            var stream = text.IndexOf(">>\nstream\n", start, StringComparison.Ordinal);
            var number = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            if (stream >= 0 && stream < end)
            {
                var entries = text[start..stream].Trim();
                var length = Length.Match(entries);
                var data = stream + ">>\nstream\n".Length;
                var bytes = int.Parse(length.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
                objects.Add(new LooseObject(number, entries["<<".Length..].Replace(length.Value, "", StringComparison.Ordinal).Trim(), pdf[data..(data + bytes)]));
                end = text.IndexOf("endobj", data + bytes, StringComparison.Ordinal);
            }
            else
            {
                objects.Add(new LooseObject(number, text[start..end].Trim(), null));
            }

            match = Head.Match(text, end);
        }

        return new LoosePdf(objects, int.Parse(RootEntry.Match(text).Groups[1].ValueSpan, CultureInfo.InvariantCulture));
    }

    /// <summary>qpdf's plain form of any file.</summary>
    public static LoosePdf Plain(byte[] pdf) =>
        Parse(PdfTool.Rewritten(pdf, "--decrypt", "--object-streams=disable", "--stream-data=uncompress", "--newline-before-endstream"));

    public byte[] Write(PdfForm form)
    {
        var file = new PdfFile { Root = Root };
        foreach (var item in Objects)
        {
            file.Set(item.Number, item.Body, item.Data);
        }

        return file.Write(form);
    }

    [GeneratedRegex(@"(?<=\n)(\d+) 0 obj\s")]
    private static partial Regex Head { get; }

    [GeneratedRegex(@"/Length (\d+)(?! \d)")]
    private static partial Regex Length { get; }

    [GeneratedRegex(@"/Root (\d+)")]
    private static partial Regex RootEntry { get; }
}
