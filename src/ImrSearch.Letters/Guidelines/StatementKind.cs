namespace ImrSearch.Letters.Guidelines;

/// <summary>In which way a side tells what it relied on.</summary>
internal enum StatementKind
{
    /// <summary>"Decision based on MTUS …", filled from lists of names.</summary>
    Mtus,

    /// <summary>"Decision based on Non-MTUS Citation …", written freely.</summary>
    NonMtus,

    /// <summary>Sentences: "The Claims Administrator based its decision on …, which is part of the MTUS."</summary>
    Prose,
}
