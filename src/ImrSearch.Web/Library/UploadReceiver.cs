using System.Buffers;
using Microsoft.AspNetCore.WebUtilities;

namespace ImrSearch.Web.Library;

/// <summary>Writes the files of an upload to disk as they come in, a piece in memory at a time, and looks at what they are.</summary>
internal sealed class UploadReceiver(UploadSettings settings, UploadBatch batch)
{
    private const int PieceBytes = 64 * 1024;

    private readonly List<int> _refusedPlaces = [];
    private int _files;

    /// <summary>The places (from 0) in the upload of the files that the batch refused, in its order.</summary>
    public IReadOnlyList<int> RefusedPlaces => _refusedPlaces;

    /// <summary>Takes a file, or refuses it with a reason; the rest of a refused one is passed over.</summary>
    public async Task TakeAsync(FileMultipartSection section, CancellationToken cancellation)
    {
        // Browsers write a quotation mark so.
        var name = SafeFileName.Of(section.FileName.Replace("%22", "\"", StringComparison.Ordinal));
        var place = _files++;
        if (batch.Files.Count + batch.Refused.Count >= settings.MaxFiles)
        {
            Refuse(name, place, $"An upload takes at most {settings.MaxFiles:N0} files. Upload the others afterwards.");
            return;
        }

        var path = batch.NextPath();
        if (await WriteAsync(section.FileStream!, path, cancellation).ConfigureAwait(false) is { } reason)
        {
            Refuse(name, place, reason);
            File.Delete(path);
        }
        else
        {
            batch.Accept(name);
        }
    }

    private void Refuse(string name, int place, string reason)
    {
        batch.Refuse(name, reason);
        _refusedPlaces.Add(place);
    }

    /// <returns>Why the file is refused; null when it was taken.</returns>
    private async Task<string?> WriteAsync(Stream content, string path, CancellationToken cancellation)
    {
        var piece = ArrayPool<byte>.Shared.Rent(PieceBytes);
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
            var start = await content.ReadAtLeastAsync(piece.AsMemory(0, FileKind.Looked), FileKind.Looked, throwOnEndOfStream: false, cancellation).ConfigureAwait(false);
            if (FileKind.WhyNot(piece.AsSpan(0, start)) is { } reason)
            {
                return reason;
            }

            long length = 0;
            for (var read = start; read > 0; read = await content.ReadAsync(piece, cancellation).ConfigureAwait(false))
            {
                length += read;
                if (length > settings.MaxFileBytes)
                {
                    return $"The file is larger than {settings.MaxFileMegabytes:N0} MB. A letter is far smaller: check that this is one, or split a file that holds many.";
                }

                await file.WriteAsync(piece.AsMemory(0, read), cancellation).ConfigureAwait(false);
            }

            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }
}
