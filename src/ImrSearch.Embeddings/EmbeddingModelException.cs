namespace ImrSearch.Embeddings;

/// <summary>A stored model cannot be read. It is derived data: train it again from the corpus.</summary>
public sealed class EmbeddingModelException : Exception
{
    internal EmbeddingModelException(ModelFault fault, string found, Exception? inner = null)
        : base($"The model of meanings cannot be read: {found}. {Advice(fault)}", inner) => Fault = fault;

    /// <summary>The kind of fault.</summary>
    public ModelFault Fault { get; }

    private static string Advice(ModelFault fault) => fault switch
    {
        ModelFault.Newer => "A newer version of the program wrote it: use that version, or have the model trained again.",
        ModelFault.Older => "An older version of the program wrote it: have the model trained again.",
        ModelFault.Foreign => "The file holds something else: move it away, and have the model trained again.",
        _ => "Have the model trained again.",
    };
}
