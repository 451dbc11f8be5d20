namespace ImrSearch.Letters.Pdf.Document;

/// <summary>Undoes run-length coding (ISO 32000-1, 7.4.5): n &lt; 128 copies n + 1 bytes, n &gt; 128 repeats one 257 - n times.</summary>
internal static class RunLengthFilter
{
    private const int EndOfData = 128;

    public static byte[] Decode(ReadOnlySpan<byte> encoded, PdfBudget budget)
    {
        var output = new List<byte>(encoded.Length);
        while (encoded.Length > 1 && encoded[0] != EndOfData)
        {
            var before = output.Count;
            if (encoded[0] < EndOfData)
            {
                var count = Math.Min(encoded[0] + 1, encoded.Length - 1);
                output.AddRange(encoded.Slice(1, count));
                encoded = encoded[(count + 1)..];
            }
            else
            {
                for (var i = 257 - encoded[0]; i > 0; i--)
                {
                    output.Add(encoded[1]);
                }

                encoded = encoded[2..];
            }

            budget.TakeDecoded(output.Count - before);
        }

        return [.. output];
    }
}
