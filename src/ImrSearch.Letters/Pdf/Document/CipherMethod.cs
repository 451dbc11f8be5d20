namespace ImrSearch.Letters.Pdf.Document;

/// <summary>How strings or streams are encrypted (ISO 32000-2, 7.6).</summary>
internal enum CipherMethod
{
    /// <summary>Not at all.</summary>
    Identity,

    /// <summary>RC4 with a key of the object's own.</summary>
    Rc4,

    /// <summary>AES-128 in CBC mode with a key of the object's own.</summary>
    AesV2,

    /// <summary>AES-256 in CBC mode with the file's key.</summary>
    AesV3,
}
