using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Tests.Pdf.Writing;

/// <summary>
/// Writes PDF files for tests: numbered objects, whose bodies are given as PDF text, in any <see cref="PdfForm"/>.
/// Strings in bodies are written as hex strings, so that they are found and encrypted without parsing.
/// </summary>
internal sealed partial class PdfFile
{
    private readonly List<SortedDictionary<int, Body>> _revisions = [[]];
    private int _last;

    /// <summary>The catalogue's object number.</summary>
    public int Root { get; set; } = 1;

    /// <summary>Further entries of the trailer.</summary>
    public string Trailer { get; set; } = "";

    public int Reserve() => ++_last;

    public int Add(string body)
    {
        Set(Reserve(), body);
        return _last;
    }

    /// <summary>Adds a stream; <paramref name="entries"/> are those of its dictionary but /Length.</summary>
    public int Add(string entries, byte[] data)
    {
        Set(Reserve(), entries, data);
        return _last;
    }

    public int Add((string Entries, byte[] Data) stream) => Add(stream.Entries, stream.Data);

    public void Set(int number, string body, byte[]? data = null)
    {
        _last = Math.Max(_last, number);
        _revisions[^1][number] = new Body(body, data);
    }

    /// <summary>What follows is written as an update behind what stands already.</summary>
    public void Revise() => _revisions.Add([]);

    public byte[] Write(PdfForm? form = null) => new Writer(form ?? new PdfForm(), this).Write();

    public static byte[] Latin1(string text) => Encoding.Latin1.GetBytes(text);

    public static string Hex(byte[] bytes) => "<" + Convert.ToHexString(bytes) + ">";

    [GeneratedRegex("(?<!<)<([0-9A-Fa-f]*)>(?!>)")]
    private static partial Regex HexString { get; }

    private sealed record Body(string Text, byte[]? Data);

    private sealed class Writer(PdfForm form, PdfFile file)
    {
        private readonly MemoryStream _out = new();
        private int _last = file._last;
        private int _encrypt;

        public byte[] Write()
        {
            Put(form.Junk + "%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
            var previous = -1;
            var first = true;
            foreach (var revision in file._revisions)
            {
                var places = new SortedDictionary<int, Place>();
                if (first && form.Crypt is { } crypt)
                {
                    _encrypt = ++_last;
                    PutObject(places, _encrypt, new Body(crypt.Dictionary, null), plain: true);
                }

                PutBodies(places, revision);
                previous = PutXref(places, previous, first);
                first = false;
            }

            return _out.ToArray();
        }

        private void PutBodies(SortedDictionary<int, Place> places, SortedDictionary<int, Body> revision)
        {
            var packed = form.ObjectsPerStream > 0 && form.Xref != PdfXref.Table ? revision.Where(b => b.Value.Data is null).ToList() : [];
            foreach (var (number, body) in revision.Where(b => packed.Count == 0 || b.Value.Data is not null))
            {
                PutObject(places, number, body);
            }

            foreach (var chunk in packed.Chunk(Math.Max(1, form.ObjectsPerStream)))
            {
                var (index, bodies) = (new StringBuilder(), new StringBuilder());
                var holder = ++_last;
                for (var i = 0; i < chunk.Length; i++)
                {
                    index.Append(CultureInfo.InvariantCulture, $"{chunk[i].Key} {bodies.Length} ");
                    bodies.Append(chunk[i].Value.Text).Append('\n');
                    places[chunk[i].Key] = new Place(2, holder, i);
                }

                var (entries, data) = PdfFilter.Pack(Latin1(index.ToString() + bodies), PdfFilter.Flate());
                PutObject(places, holder, new Body($"/Type /ObjStm /N {chunk.Length} /First {index.Length} {entries}", data));
            }
        }

        private void PutObject(SortedDictionary<int, Place> places, int number, Body body, bool plain = false)
        {
            places[number] = new Place(1, (int)_out.Length - form.Junk.Length, 0);
            Put($"{number} 0 obj{form.EndOfLine}");
            var crypt = plain ? null : form.Crypt;
            var text = crypt is null ? body.Text : HexString.Replace(body.Text, m => Hex(crypt.EncryptString(number, Convert.FromHexString(m.Groups[1].ValueSpan))));
            if (body.Data is { } data)
            {
                var written = crypt is null || form.PlainStreams.Contains(number) ? data : crypt.EncryptStream(number, data);
                Put($"<< {text} /Length {written.Length} >>{form.EndOfLine}stream{(form.EndOfLine == "\r" ? "\r\n" : form.EndOfLine)}");
                _out.Write(written);
                text = form.EndOfLine + "endstream";
            }

            Put($"{text}{form.EndOfLine}endobj{form.EndOfLine}");
        }

        /// <summary>Writes table or stream and what leads to it; gives its place.</summary>
        private int PutXref(SortedDictionary<int, Place> places, int previous, bool first)
        {
            var hidden = form.Xref == PdfXref.Hybrid ? PutXrefStream(places.Where(p => p.Value.Kind == 2), first: false, "") : -1;
            var prev = previous >= 0 ? $" /Prev {previous}" : "";
            var at = (int)_out.Length - form.Junk.Length;
            if (form.Xref == PdfXref.Stream)
            {
                PutXrefStream(places, first, TrailerEntries() + prev);
            }
            else
            {
                Put("xref\n");
                var shown = places.Where(p => p.Value.Kind == 1).ToDictionary();
                if (first)
                {
                    Put("0 1\n0000000000 65535 f \n");
                }

                foreach (var run in Runs(shown.Keys.Order()))
                {
                    Put($"{run[0]} {run.Count}\n" + string.Concat(run.Select(n => string.Create(CultureInfo.InvariantCulture, $"{shown[n].Offset:0000000000} 00000 n \n"))));
                }

                Put($"trailer\n<< /Size {_last + 1} {TrailerEntries()}{prev}{(hidden >= 0 ? $" /XRefStm {hidden}" : "")} >>\n");
            }

            Put($"startxref\n{at}\n%%EOF\n");
            return at;
        }

        private int PutXrefStream(IEnumerable<KeyValuePair<int, Place>> places, bool first, string entries)
        {
            var at = (int)_out.Length - form.Junk.Length;
            var own = ++_last;
            var rows = new SortedDictionary<int, Place>(places.ToDictionary()) { [own] = new Place(1, at, 0) };
            if (first)
            {
                rows[0] = new Place(0, 0, 255);
            }

            var data = rows.Values.SelectMany(p => new[] { (byte)p.Kind, (byte)(p.Offset >> 16), (byte)(p.Offset >> 8), (byte)p.Offset, (byte)p.Index }).ToArray();
            var index = string.Join(' ', Runs(rows.Keys).Select(r => $"{r[0]} {r.Count}"));
            var (filter, packed) = PdfFilter.Pack(data, form.XrefPredictor > 1 ? PdfFilter.Flate(form.XrefPredictor, columns: 5) : PdfFilter.Flate());
            Put($"{own} 0 obj\n<< /Type /XRef /Size {own + 1} /W [1 3 1] /Index [{index}] {entries} {filter} /Length {packed.Length} >>\nstream\n");
            _out.Write(packed);
            Put("\nendstream\nendobj\n");
            return at;
        }

        private string TrailerEntries() =>
            $"/Root {file.Root} 0 R {file.Trailer}" + (form.Crypt is { } crypt ? $" /Encrypt {_encrypt} 0 R /ID [{Hex(crypt.Id)} {Hex(crypt.Id)}]" : "");

        private static List<List<int>> Runs(IEnumerable<int> numbers)
        {
            var runs = new List<List<int>>();
            foreach (var number in numbers)
            {
                if (runs.Count == 0 || runs[^1][^1] != number - 1)
                {
                    runs.Add([]);
                }

                runs[^1].Add(number);
            }

            return runs;
        }

        private void Put(string text) => _out.Write(Latin1(text));
    }

    /// <summary>A row of the cross-reference: kind 1 at an offset, or kind 2 as the index-th in an object stream.</summary>
    private readonly record struct Place(int Kind, int Offset, int Index);
}
