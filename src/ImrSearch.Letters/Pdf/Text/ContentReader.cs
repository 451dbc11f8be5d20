using ImrSearch.Letters.Pdf.Document;

namespace ImrSearch.Letters.Pdf.Text;

/// <summary>
/// Runs a page's contents (ISO 32000-1, annex A) as far as text is concerned: graphics state, text objects, forms, marked
/// content. Everything else is passed by. One for each page; used by one thread.
/// </summary>
internal sealed class ContentReader
{
    private const int MaxOperands = 64;
    private const int MaxSavedStates = 512;
    private const int MaxForms = 24;

    private readonly PdfDocument _document;
    private readonly FontLoader _fonts;
    private readonly PageText _page;
    private readonly TextShower _shower;
    private readonly MarkedContent _marked;
    private readonly List<PdfValue> _operands = [];
    private readonly Stack<GraphicsState> _saved = new();
    private readonly HashSet<PdfDictionary> _running = [];
    private GraphicsState _state = new();
    private Matrix _line = Matrix.Identity;

    private ContentReader(PdfPage page, PdfDocument document, FontLoader fonts)
    {
        (_document, _fonts, _page) = (document, fonts, new PageText());
        _shower = new TextShower(_page, page.MediaBox, document.Budget);
        _marked = new MarkedContent(_page, document);
    }

    public static PageText Read(PdfPage page, PdfDocument document, FontLoader fonts)
    {
        var reader = new ContentReader(page, document, fonts);
        reader.Run(Contents(page, document), page.Resources);
        foreach (var annotation in document.Get(page.Dictionary, "Annots").Array)
        {
            reader.RunAppearance(document.Resolve(annotation).Dictionary);
        }

        return reader._page;
    }

    // The parts of a page's contents may be cut between any two tokens.
    private static ReadOnlyMemory<byte> Contents(PdfPage page, PdfDocument document)
    {
        var contents = document.Get(page.Dictionary, "Contents");
        if (contents.Stream is { } single)
        {
            return StreamDecoder.Decode(single, document);
        }

        using var joined = new MemoryStream();
        foreach (var part in contents.Array)
        {
            if (document.Resolve(part).Stream is { } stream)
            {
                joined.Write(StreamDecoder.Decode(stream, document).Span);
                joined.WriteByte((byte)'\n');
            }
        }

        return joined.GetBuffer().AsMemory(0, (int)joined.Length);
    }

    private void Run(ReadOnlyMemory<byte> bytes, PdfDictionary? resources)
    {
        var lexer = _document.Lexer(bytes);
        var parser = new PdfParser(lexer, _document.Budget, references: false);
        var depth = _saved.Count;
        _operands.Clear();
        for (var value = parser.Read(); value.Kind != PdfKind.End; value = parser.Read())
        {
            if (value.Keyword is not { } name)
            {
                if (_operands.Count < MaxOperands)
                {
                    _operands.Add(value);
                }

                continue;
            }

            if (name == "BI")
            {
                InlineImage.Skip(lexer);
            }
            else
            {
                Run(name, resources, depth);
            }

            _operands.Clear();
        }

        while (_saved.Count > depth)
        {
            _state = _saved.Pop();
        }
    }

    private void Run(string name, PdfDictionary? resources, int depth)
    {
        switch (name)
        {
            case "q":
                if (_saved.Count < MaxSavedStates)
                {
                    _saved.Push(_state);
                }

                break;
            case "Q":
                if (_saved.Count > depth)
                {
                    _state = _saved.Pop();
                }

                break;
            case "cm":
                _state.Ctm = MatrixOperand().Then(_state.Ctm);
                break;
            case "BT":
                MoveTo(Matrix.Identity);
                break;
            case "Tf":
                SetFont(_document.Get(_document.Get(resources, "Font").Dictionary, Operand(0).Name ?? ""), Number(1));
                break;
            case "gs":
                SetFont(_document.Get(_document.Get(_document.Get(resources, "ExtGState").Dictionary, Operand(0).Name ?? "").Dictionary, "Font"));
                break;
            case "Tc":
                _state.CharacterSpacing = Number(0);
                break;
            case "Tw":
                _state.WordSpacing = Number(0);
                break;
            case "Tz":
                _state.HorizontalScale = Number(0) / 100;
                break;
            case "TL":
                _state.Leading = Number(0);
                break;
            case "Ts":
                _state.Rise = Number(0);
                break;
            case "Td":
                MoveTo(Matrix.Move(Number(0), Number(1)).Then(_line));
                break;
            case "TD":
                _state.Leading = -Number(1);
                MoveTo(Matrix.Move(Number(0), Number(1)).Then(_line));
                break;
            case "Tm":
                MoveTo(MatrixOperand());
                break;
            case "T*":
                NextLine();
                break;
            case "Tj":
                Show(Operand(0));
                break;
            case "TJ":
                Show(Operand(0));
                break;
            case "'":
                NextLine();
                Show(Operand(0));
                break;
            case "\"":
                (_state.WordSpacing, _state.CharacterSpacing) = (Number(0), Number(1));
                NextLine();
                Show(Operand(2));
                break;
            case "Do":
                RunForm(_document.Get(_document.Get(resources, "XObject").Dictionary, Operand(0).Name ?? "").Stream, resources);
                break;
            case "BMC":
                _marked.Begin(Operand(0).Name, default, resources);
                break;
            case "BDC":
                _marked.Begin(Operand(0).Name, Operand(1), resources);
                break;
            case "EMC":
                _marked.End();
                break;
        }
    }

    private void Show(PdfValue operand)
    {
        if (_marked.IsHidden)
        {
            return;
        }

        if (operand.Kind == PdfKind.String)
        {
            _shower.Show(operand.Bytes, _state);
            return;
        }

        foreach (var item in operand.Array)
        {
            if (item.Kind == PdfKind.String)
            {
                _shower.Show(item.Bytes, _state);
            }
            else if (item.IsNumber)
            {
                _shower.Move(item.Number, _state);
            }
        }
    }

    private void RunForm(PdfStream? form, PdfDictionary? resources)
    {
        if (form is null || _document.Get(form.Dictionary, "Subtype").Name == "Image" || _running.Count >= MaxForms
            || _marked.Hides(form.Dictionary["OC"]) || !_running.Add(form.Dictionary))
        {
            return;
        }

        var (state, line, text) = (_state, _line, _shower.TextMatrix);
        var matrix = _document.Get(form.Dictionary, "Matrix").Array;
        if (matrix.Count >= 6)
        {
            _state.Ctm = ToMatrix(matrix.ConvertAll(_document.Resolve)).Then(_state.Ctm);
        }

        Run(StreamDecoder.Decode(form, _document), _document.Get(form.Dictionary, "Resources").Dictionary ?? resources);
        (_state, _line, _shower.TextMatrix) = (state, line, text);
        _running.Remove(form.Dictionary);
    }

    // What a form field shows; other annotations are notes about the letter, not the letter.
    private void RunAppearance(PdfDictionary? annotation)
    {
        const int Hidden = 2 | 32;
        if (_document.Get(annotation, "Subtype").Name is not ("Widget" or "FreeText") || (_document.Get(annotation, "F").ToInt() & Hidden) != 0)
        {
            return;
        }

        var normal = _document.Get(_document.Get(annotation, "AP").Dictionary, "N");
        if (normal.Kind == PdfKind.Dictionary)
        {
            normal = _document.Get(normal.Dictionary, _document.Get(annotation, "AS").Name ?? "Off");
        }

        var place = _document.Get(annotation, "Rect").Array;
        if (normal.Stream is not { } form || place.Count < 4)
        {
            return;
        }

        // The appearance's box is fitted into the annotation's (12.5.5); moving is enough for text.
        var box = _document.Get(form.Dictionary, "BBox").Array;
        var (left, bottom) = box.Count >= 4 ? (_document.Resolve(box[0]).Number, _document.Resolve(box[1]).Number) : (0, 0);
        _state = new GraphicsState { Ctm = Matrix.Move(_document.Resolve(place[0]).Number - left, _document.Resolve(place[1]).Number - bottom) };
        RunForm(form, null);
    }

    private void SetFont(PdfValue font, double size)
    {
        _state.Font = font.Dictionary is { } dictionary ? _fonts.Load(dictionary) : null;
        _state.FontSize = size;
    }

    private void SetFont(PdfValue fontAndSize)
    {
        if (fontAndSize.Array is { Count: >= 2 } pair)
        {
            SetFont(_document.Resolve(pair[0]), _document.Resolve(pair[1]).Number);
        }
    }

    private void MoveTo(Matrix matrix)
    {
        _line = matrix;
        _shower.TextMatrix = matrix;
    }

    private void NextLine() => MoveTo(Matrix.Move(0, -_state.Leading).Then(_line));

    private PdfValue Operand(int index) => index < _operands.Count ? _operands[index] : default;

    private double Number(int index) => Operand(index).Number;

    private Matrix MatrixOperand() => _operands.Count >= 6 ? ToMatrix(_operands) : Matrix.Identity;

    private static Matrix ToMatrix(List<PdfValue> values) =>
        new(values[0].Number, values[1].Number, values[2].Number, values[3].Number, values[4].Number, values[5].Number);
}
