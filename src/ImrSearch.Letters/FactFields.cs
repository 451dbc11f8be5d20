namespace ImrSearch.Letters;

/// <summary>Names of the fields that facts are given for; where the JSON form of a letter has the field, the name is the same.</summary>
public static class FactFields
{
    /// <summary>Header: the case number.</summary>
    public const string CaseNumber = "caseNumber";

    /// <summary>Header: when the case was assigned.</summary>
    public const string DateAssigned = "dateAssigned";

    /// <summary>Header or summary: when the worker was injured.</summary>
    public const string DateOfInjury = "dateOfInjury";

    /// <summary>Header: when the review was decided.</summary>
    public const string DecisionDate = "decisionDate";

    /// <summary>Header or summary: when utilization review denied the request.</summary>
    public const string UrDenialDate = "urDenialDate";

    /// <summary>Header: when the application was received.</summary>
    public const string ApplicationReceived = "applicationReceived";

    /// <summary>Header: standard or expedited.</summary>
    public const string Priority = "priority";

    /// <summary>Summary: the worker's age.</summary>
    public const string Age = "age";

    /// <summary>Summary: the worker's sex.</summary>
    public const string Sex = "sex";

    /// <summary>The reviewer's specialties; one fact each.</summary>
    public const string Specialties = "specialties";

    /// <summary>The states in which the reviewer is licensed; one fact each.</summary>
    public const string LicenseStates = "licenseStates";

    /// <summary>The clinical case summary.</summary>
    public const string Summary = "summary";

    /// <summary>Decision: the item's title.</summary>
    public const string Item = "item";

    /// <summary>Decision: the outcome.</summary>
    public const string Outcome = "outcome";

    /// <summary>Decision: category and subcategory, as "Pharmaceuticals / Opioids".</summary>
    public const string Category = "category";

    /// <summary>Decision: generic names of the drugs asked for; one fact each.</summary>
    public const string Drugs = "drugs";

    /// <summary>Decision: drugs with strength, form and quantity; one fact each.</summary>
    public const string Medications = "medications";

    /// <summary>Decision: visits, frequency and weeks.</summary>
    public const string Course = "course";

    /// <summary>Decision: body regions; one fact each.</summary>
    public const string BodyRegions = "bodyRegions";

    /// <summary>Decision: spinal levels; one fact each.</summary>
    public const string SpinalLevels = "spinalLevels";

    /// <summary>Decision: left, right or both sides.</summary>
    public const string Side = "side";

    /// <summary>Decision: the administrator's guidelines; one fact each.</summary>
    public const string ClaimsAdministratorGuidelines = "claimsAdministratorGuidelines";

    /// <summary>Decision: the reviewer's guidelines; one fact each.</summary>
    public const string ReviewerGuidelines = "reviewerGuidelines";

    /// <summary>Decision: the rationale.</summary>
    public const string Rationale = "rationale";

    /// <summary>Decision: what the physician asked for before the administrator authorised a part.</summary>
    public const string OriginalRequest = "modifiedRequest.original";

    /// <summary>Decision: the part that the administrator authorised.</summary>
    public const string AuthorisedRequest = "modifiedRequest.authorised";

    /// <summary>Decision: the part that is in dispute.</summary>
    public const string DisputedRequest = "modifiedRequest.disputed";

    /// <summary>Decision: printed as an add-on of a surgery.</summary>
    public const string AssociatedSurgicalService = "associatedSurgicalService";

    /// <summary>Decision: given before it was asked for.</summary>
    public const string Retrospective = "retrospective";

    /// <summary>Decision: reason tags; one fact each, whose span is the sentence that shows it.</summary>
    public const string Reasons = "reasons";
}
