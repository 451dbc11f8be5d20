namespace ImrSearch.Letters.Tests.Pdf.Writing;

/// <summary>Writes data as differences to its neighbours, as PNG (10 to 15) or TIFF (2) does.</summary>
internal static class PdfPredictor
{
    public static byte[] Encode(byte[] data, int predictor, int columns, int colours, int bits)
    {
        var pixel = Math.Max(1, colours * bits / 8);
        var width = ((columns * colours * bits) + 7) / 8;
        var rows = (data.Length + width - 1) / width;
        var padded = new byte[rows * width];
        padded.AsSpan().Fill((byte)' ');
        data.CopyTo(padded, 0);
        var encoded = new List<byte>();
        for (var row = 0; row < rows; row++)
        {
            var kind = predictor switch { 2 => 1, 15 => row % 5, _ => predictor - 10 };
            if (predictor != 2)
            {
                encoded.Add((byte)kind);
            }

            for (var i = 0; i < width; i++)
            {
                var left = i >= pixel ? padded[(row * width) + i - pixel] : 0;
                var up = row > 0 ? padded[((row - 1) * width) + i] : 0;
                var corner = row > 0 && i >= pixel ? padded[((row - 1) * width) + i - pixel] : 0;
                var guess = kind switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, _ => Paeth(left, up, corner) };
                encoded.Add((byte)(padded[(row * width) + i] - guess));
            }
        }

        return [.. encoded];
    }

    private static int Paeth(int left, int up, int corner)
    {
        var (a, b, c) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - (2 * corner)));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}
