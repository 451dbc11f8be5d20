namespace ImrSearch.Index.Files;

/// <summary>What the manifest remembers of a finished file: enough to notice a cut or exchanged one without reading it.</summary>
/// <param name="LengthBytes">Its length, header and footer included.</param>
/// <param name="Checksum">CRC-32C of its page checksums, which cover the content (<see cref="FileEnvelope"/>).</param>
internal readonly record struct FileStamp(long LengthBytes, uint Checksum);
