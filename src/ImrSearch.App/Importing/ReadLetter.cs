using ImrSearch.Letters;

namespace ImrSearch.App.Importing;

/// <summary>Reads a file's bytes: <see cref="LetterReader.Read"/>, or what a test puts in its place.</summary>
internal delegate LetterReading ReadLetter(ReadOnlyMemory<byte> content, string fileName, CancellationToken cancellation);
