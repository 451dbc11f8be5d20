namespace ImrSearch.Letters.Tests.Reasons;

/// <summary>Sentences written for the tests, in the manner of reviewers, with the item they decide and the reason they show.</summary>
internal static class ReasonExamples
{
    private const string Norco = "Norco 10/325mg #120";
    private const string Flexeril = "Cyclobenzaprine 7.5mg #60";
    private const string Therapy = "Physical therapy 2 times a week for 6 weeks, lumbar spine";
    private const string Mri = "MRI of the lumbar spine without contrast";
    private const string ShoulderMri = "MRI of the left shoulder";
    private const string Emg = "EMG/NCV of the bilateral lower extremities";
    private const string Epidural = "Lumbar epidural steroid injection at L4-L5";
    private const string Cream = "Compound cream: Flurbiprofen 20%/Lidocaine 5% 180gm";
    private const string Omeprazole = "Omeprazole 20mg #60";
    private const string Tens = "TENS unit purchase";
    private const string Lidocaine = "Lidoderm 5% patch #30";
    private const string Naproxen = "Naproxen 550mg #60";
    private const string ColdUnit = "Associated surgical service: Cold therapy unit rental, 14 days";
    private const string Clearance = "Pre-operative medical clearance";
    private const string Acupuncture = "Acupuncture 2 times a week for 4 weeks";
    private const string Fusion = "L5-S1 anterior lumbar interbody fusion";
    private const string Consult = "Consultation with a spine surgeon";
    private const string UrineTest = "Urine drug screen";
    private const string Arthroscopy = "Right knee arthroscopy with partial medial meniscectomy";
    private const string Ambien = "Ambien 10mg #30";

    /// <summary>Tag, item, "u" for upheld or "o" for overturned, sentence.</summary>
    public static readonly (string Tag, string Item, char Outcome, string Sentence)[] Showing =
    [
        ("insufficient-documentation", Mri, 'u', "The treating physician has not provided a rationale for the study."),
        ("insufficient-documentation", Consult, 'u', "It is unclear why this consultation is being requested at this time."),
        ("insufficient-documentation", Consult, 'u', "The medical records submitted do not contain a recent office note that explains the need for the visit."),
        ("insufficient-documentation", Tens, 'u', "The provider did not document the reason for the device in the available reports."),
        ("insufficient-documentation", Therapy, 'u', "There were insufficient clinical details in the file to judge this request."),
        ("insufficient-documentation", Norco, 'u', "The attending provider failed to furnish any clear justification for the medication."),

        ("guideline-not-recommended", Lidocaine, 'u', "The Official Disability Guidelines do not recommend Lidoderm for this purpose."),
        ("guideline-not-recommended", Acupuncture, 'u', "ODG states that acupuncture is not recommended for this condition."),
        ("guideline-not-recommended", Fusion, 'u', "Lumbar fusion is not supported by evidence-based guidelines for degenerative disc disease."),
        ("guideline-not-recommended", Tens, 'u', "The guidelines recommend against the use of a TENS unit as the sole treatment."),
        ("guideline-not-recommended", Therapy, 'u', "Passive physical therapy is considered experimental under the ODG."),

        ("no-red-flag-or-neuro-deficit", Mri, 'u', "There were no red flags noted on the most recent examination."),
        ("no-red-flag-or-neuro-deficit", Mri, 'u', "The examination did not reveal any focal neurologic deficit."),
        ("no-red-flag-or-neuro-deficit", Consult, 'u', "The injured worker is neurologically intact."),
        ("no-red-flag-or-neuro-deficit", Mri, 'u', "The records do not document progressive neurological changes or signs of tumor or infection."),
        ("no-red-flag-or-neuro-deficit", Emg, 'u', "The neurological examination was normal with intact sensation and strength."),

        ("conservative-care-not-exhausted", ShoulderMri, 'u', "There is no evidence that the patient has failed conservative treatment."),
        ("conservative-care-not-exhausted", Epidural, 'u', "The claimant has not completed a course of physical therapy."),
        ("conservative-care-not-exhausted", Arthroscopy, 'u', "The records do not show that nonoperative care has been exhausted."),
        ("conservative-care-not-exhausted", Fusion, 'u', "Documentation of an adequate trial of conservative measures, including therapy and injections, was not provided."),
        ("conservative-care-not-exhausted", ShoulderMri, 'u', "The injured worker has attended only two physical therapy visits to date."),

        ("no-functional-improvement-shown", Therapy, 'u', "There is no documentation of objective functional improvement from the prior sessions."),
        ("no-functional-improvement-shown", Norco, 'u', "The records do not establish a reduction in pain scores or a return to work with this medication."),
        ("no-functional-improvement-shown", Acupuncture, 'u', "The response to the previous acupuncture treatments was not described."),
        ("no-functional-improvement-shown", Naproxen, 'u', "Ongoing use has not resulted in any measurable gain in function."),
        ("no-functional-improvement-shown", Norco, 'u', "The applicant remained off work, on total temporary disability, despite ongoing usage of the drug."),
        ("no-functional-improvement-shown", Epidural, 'u', "There was no documentation of at least 50% pain relief for six to eight weeks after the previous injection."),
        ("no-functional-improvement-shown", Therapy, 'u', "The injured worker has failed to benefit from earlier therapy, with no change in work status."),

        ("guideline-silent-other-source", Consult, 'u', "The MTUS is silent on this topic."),
        ("guideline-silent-other-source", Tens, 'o', "The California MTUS does not specifically address this device; therefore alternative guidelines were consulted."),
        ("guideline-silent-other-source", ColdUnit, 'u', "Since the ACOEM Guidelines do not discuss the request, the Official Disability Guidelines were referenced."),
        ("guideline-silent-other-source", Ambien, 'u', "CA MTUS has no specific recommendation regarding Zolpidem."),

        ("exceeds-quantity-or-duration", Therapy, 'u', "The request for 12 visits exceeds the number recommended by the guidelines."),
        ("exceeds-quantity-or-duration", Acupuncture, 'u', "Eight sessions are more than the guidelines allow for an initial trial."),
        ("exceeds-quantity-or-duration", Flexeril, 'u', "The quantity requested is in excess of the short course that is advised."),
        ("exceeds-quantity-or-duration", Therapy, 'u', "The requested amount would surpass the 24 visits recommended after this surgery."),
        ("exceeds-quantity-or-duration", Norco, 'u', "The daily dose is greater than the recommended maximum of 120 MED."),

        ("radiculopathy-not-shown", Epidural, 'u', "Radiculopathy is not documented on physical examination."),
        ("radiculopathy-not-shown", Epidural, 'u', "There are no dermatomal sensory changes or myotomal weakness to suggest nerve root involvement."),
        ("radiculopathy-not-shown", Epidural, 'u', "Imaging studies do not corroborate the clinical findings."),
        ("radiculopathy-not-shown", Emg, 'u', "The examination lacks evidence of radicular findings in the lower extremities."),
        ("radiculopathy-not-shown", Epidural, 'u', "The MRI did not show nerve root compression at the requested level."),

        ("home-exercise-suffices", Therapy, 'u', "The patient should be able to continue with a home exercise program."),
        ("home-exercise-suffices", Therapy, 'u', "At this stage the worker could transition to an independent self-directed program."),
        ("home-exercise-suffices", Therapy, 'u', "There is no reason why the claimant cannot perform exercises independently at home."),
        ("home-exercise-suffices", Therapy, 'u', "The injured worker should be well versed in a HEP by now."),

        ("not-for-long-term-use", Flexeril, 'u', "Muscle relaxants are recommended only for a short course of therapy."),
        ("not-for-long-term-use", Ambien, 'u', "Zolpidem is not recommended for long-term use."),
        ("not-for-long-term-use", "Xanax 1mg #60", 'u', "Most guidelines limit use of benzodiazepines to 4 weeks."),
        ("not-for-long-term-use", Norco, 'u', "Chronic use of this opioid is not supported."),

        ("depends-on-unapproved-service", ColdUnit, 'u', "As the requested surgery is not medically necessary, none of the associated services are medically necessary."),
        ("depends-on-unapproved-service", Clearance, 'u', "Since the primary procedure is not medically necessary, the clearance is not needed."),
        ("depends-on-unapproved-service", ColdUnit, 'u', "The surgical request has not been approved and therefore this unit is not needed."),
        ("depends-on-unapproved-service", "Post-operative physical therapy, 12 visits", 'u', "Because the arthroscopy was not found to be medically necessary, the postoperative therapy is not medically necessary."),

        ("first-line-not-tried", Lidocaine, 'u', "There is no evidence of a trial of first-line therapy such as a tricyclic antidepressant or an anticonvulsant."),
        ("first-line-not-tried", Cream, 'u', "The records do not show that oral medications were tried and failed."),
        ("first-line-not-tried", Norco, 'u', "There is no documentation that the patient failed non-opioid analgesics."),
        ("first-line-not-tried", Lidocaine, 'u', "Failure of gabapentin or Lyrica has not been documented."),
        ("first-line-not-tried", "Synapryn 10mg/1ml oral suspension", 'u', "There is no indication that the worker is unable to swallow tablets or capsules."),

        ("opioid-monitoring-missing", Norco, 'u', "The four A's of ongoing monitoring are not documented."),
        ("opioid-monitoring-missing", Norco, 'u', "There is no urine drug screen or CURES report in the file."),
        ("opioid-monitoring-missing", Norco, 'u', "The provider has not addressed aberrant behavior or side effects."),
        ("opioid-monitoring-missing", Norco, 'u', "A signed pain agreement and risk assessment were not submitted."),

        ("weaning-advised", Norco, 'u', "Opioids should not be discontinued abruptly, and weaning is recommended."),
        ("weaning-advised", Norco, 'u', "The prescriber should initiate a gradual taper of the drug."),
        ("weaning-advised", "Xanax 1mg #60", 'u', "This decision should not be interpreted as advice to stop the medication suddenly."),

        ("no-gi-risk", Omeprazole, 'u', "There is no documentation of gastrointestinal complaints or of risk factors for a GI event."),
        ("no-gi-risk", Omeprazole, 'u', "The patient has no history of peptic ulcer or GI bleeding."),
        ("no-gi-risk", Omeprazole, 'u', "The claimant is not noted to be at increased risk of gastrointestinal events."),
        ("no-gi-risk", "Ranitidine 150mg #60", 'u', "The records do not mention dyspepsia or reflux."),

        ("imr-cannot-modify", Therapy, 'u', "Although a shorter course would be reasonable, independent medical review cannot modify the request."),
        ("imr-cannot-modify", Norco, 'u', "There is no provision to modify the current request."),
        ("imr-cannot-modify", Acupuncture, 'u', "Unfortunately, IMR does not allow partial certification."),

        ("indication-or-body-part-mismatch", Lidocaine, 'u', "There is no diagnosis of neuropathic pain."),
        ("indication-or-body-part-mismatch", Naproxen, 'u', "The worker has not been diagnosed with osteoarthritis."),
        ("indication-or-body-part-mismatch", "Diclofenac gel 1% 100gm", 'u', "The gel has not been evaluated for treatment of the spine, hip or shoulder."),
        ("indication-or-body-part-mismatch", "Ondansetron 8mg #30", 'u', "There is no evidence of nausea or vomiting related to chemotherapy."),

        ("compound-with-nonrecommended-ingredient", Cream, 'u', "Any compounded product that contains at least one drug that is not recommended is not recommended."),
        ("compound-with-nonrecommended-ingredient", Cream, 'u', "Since one component of this cream is not supported, the entire compound is not supported."),

        ("request-too-vague", Tens, 'u', "The request does not specify whether it is for rental or purchase, nor the duration of use."),
        ("request-too-vague", Naproxen, 'u', "The frequency and quantity were not specified in the request as submitted."),
        ("request-too-vague", Acupuncture, 'u', "The number of sessions and the body part to be treated are not stated."),
        ("request-too-vague", Epidural, 'u', "The request is open ended and does not indicate the laterality."),

        ("no-surgery-contemplated", ShoulderMri, 'u', "There is no indication that surgery is being considered."),
        ("no-surgery-contemplated", Mri, 'u', "It is not stated how the results would change the treatment plan."),
        ("no-surgery-contemplated", Consult, 'u', "The worker is not a surgical candidate."),
        ("no-surgery-contemplated", ShoulderMri, 'u', "The attending provider made no mention of the applicant's willingness to act on the results of the study."),

        ("objective-findings-lacking", Flexeril, 'u', "There was no muscle spasm on examination."),
        ("objective-findings-lacking", ShoulderMri, 'u', "The physical examination showed full range of motion and provocative tests were negative."),
        ("objective-findings-lacking", Arthroscopy, 'u', "There are no objective findings of instability or locking."),
        ("objective-findings-lacking", Therapy, 'u', "No significant functional deficits are documented on examination."),

        ("specific-criteria-not-met", Fusion, 'u', "The patient does not meet the guideline criteria for this procedure."),
        ("specific-criteria-not-met", Tens, 'u', "The criteria for the use of a TENS unit have not been met."),
        ("specific-criteria-not-met", Arthroscopy, 'u', "The listed indications for surgery are not satisfied."),
        ("specific-criteria-not-met", "Home health aide 4 hours a day", 'u', "There is no documentation that the worker is homebound."),

        ("duplicate-or-already-done", Mri, 'u', "The patient already had an MRI of this region in March, and no change since then is described."),
        ("duplicate-or-already-done", UrineTest, 'u', "A urine drug screen was performed two months earlier."),
        ("duplicate-or-already-done", Consult, 'u', "This request is a duplicate of one that was approved."),
        ("duplicate-or-already-done", Naproxen, 'u', "The worker is already taking another NSAID, and two drugs of the same class are redundant."),

        ("criteria-met", Mri, 'o', "The injured worker meets the criteria for the study."),
        ("criteria-met", Consult, 'o', "The request is consistent with the guidelines."),
        ("criteria-met", Omeprazole, 'o', "The guideline criteria for a proton pump inhibitor have been satisfied."),

        ("exam-or-imaging-findings-support", Epidural, 'o', "Examination shows decreased sensation in the L5 dermatome and a positive straight leg raise."),
        ("exam-or-imaging-findings-support", Arthroscopy, 'o', "The MRI demonstrates a displaced tear of the medial meniscus."),
        ("exam-or-imaging-findings-support", ShoulderMri, 'o', "There is weakness of the rotator cuff with positive impingement signs."),

        ("conservative-care-failed", Epidural, 'o', "The patient has failed physical therapy, medications and activity modification."),
        ("conservative-care-failed", Arthroscopy, 'o', "Symptoms persist despite an extensive course of conservative treatment."),
        ("conservative-care-failed", Fusion, 'o', "Conservative care has been exhausted without relief."),

        ("supports-approved-surgery", ColdUnit, 'o', "The surgery has been approved, so cold therapy in the postoperative period is appropriate."),
        ("supports-approved-surgery", "Post-operative physical therapy, 12 visits", 'o', "As the arthroscopic repair is medically necessary, therapy after the operation is needed."),
        ("supports-approved-surgery", Clearance, 'o', "The worker is scheduled to undergo a lumbar fusion."),

        ("within-guideline-limits", Therapy, 'o', "The number of visits requested is within the guideline recommendations."),
        ("within-guideline-limits", Acupuncture, 'o', "Six sessions are consistent with the initial trial that is recommended."),
        ("within-guideline-limits", Therapy, 'o', "The request does not exceed the limit of ten visits."),

        ("benefit-documented", Norco, 'o', "The patient reports that the medication reduces pain from 8/10 to 4/10 and improves function."),
        ("benefit-documented", Therapy, 'o', "There is documented functional improvement with the sessions completed so far."),
        ("benefit-documented", Acupuncture, 'o', "Previous acupuncture allowed the worker to return to work with fewer restrictions."),

        ("acute-or-severe-injury", Norco, 'o', "The worker has sustained a severe acute crush injury of the hand with multiple fractures."),
        ("acute-or-severe-injury", Therapy, 'o', "There is an acute flare-up of symptoms that warrants a short course of treatment."),
        ("acute-or-severe-injury", Mri, 'o', "The neurological condition is progressively worsening."),

        ("insufficient-documentation", Consult, 'u', "There was no discussion detailing the reason for the referral."),
        ("guideline-not-recommended", Fusion, 'u', "MTUS states that there is no scientific evidence of the effectiveness of fusion for degenerative disease."),
        ("no-red-flag-or-neuro-deficit", Mri, 'u', "Absent red flags, the study is not supported by the submitted records."),
        ("no-functional-improvement-shown", Norco, 'u', "There is no documentation whether Norco has any positive effect on pain or function."),
        ("no-functional-improvement-shown", Flexeril, 'u', "Pain scores with and without the medication were not recorded."),
        ("no-functional-improvement-shown", Epidural, 'u', "The duration and degree of relief with the previous block is not known."),
        ("exceeds-quantity-or-duration", Norco, 'u', "The daily morphine equivalent dose is above the ceiling in the guideline."),
        ("exceeds-quantity-or-duration", Therapy, 'u', "Twelve visits are greater than an initial trial."),
        ("not-for-long-term-use", Flexeril, 'u', "The drug has been used well beyond the short period that is advised."),
        ("first-line-not-tried", "H-wave unit purchase", 'u', "There is no evidence that a TENS unit was tried and failed."),
        ("first-line-not-tried", Flexeril, 'u', "It is not clear why an over-the-counter NSAID would not be sufficient."),
        ("indication-or-body-part-mismatch", "Butrans patch 10mcg", 'u', "There is no indication in the record of an opiate addiction."),
        ("request-too-vague", Cream, 'u', "The ingredients of the cream are unknown."),
        ("request-too-vague", Tens, 'u', "It is not clear whether a rental or a purchase is requested."),
        ("no-surgery-contemplated", Mri, 'u', "There is no documentation of an indication for surgery."),
        ("no-surgery-contemplated", Consult, 'u', "The worker has stated no interest in an operation."),
        ("objective-findings-lacking", Arthroscopy, 'u', "Imaging studies were normal and provocative tests were negative."),
        ("specific-criteria-not-met", "Aquatic therapy, 8 visits", 'u', "Nothing in the notes shows that the worker cannot exercise on land."),
        ("specific-criteria-not-met", "Functional restoration program, 160 hours", 'u', "The negative predictors of success were not addressed."),
        ("conservative-care-failed", Epidural, 'o', "Therapy and anti-inflammatory medications no longer help."),
        ("within-guideline-limits", Therapy, 'o', "Six visits fall well inside what the guideline allows."),
    ];

    /// <summary>Sentences that seem to show the reason and do not: denials, guideline text, another kind of item.</summary>
    public static readonly (string Tag, string Item, char Outcome, string Sentence)[] NotShowing =
    [
        ("radiculopathy-not-shown", Emg, 'u', "There is minimal justification for the study when a patient is presumed to have radiculopathy."),
        ("no-functional-improvement-shown", Epidural, 'u', "The patient has not failed to respond to injections."),
        ("no-functional-improvement-shown", Consult, 'u', "There is no discussion of why the visit would be helpful in improving function."),
        ("guideline-not-recommended", Mri, 'u', "ODG does not recommend MRI of the lumbar spine in the absence of red flags."),
        ("home-exercise-suffices", Therapy, 'u', "Earlier treatment has included medications, massage and home exercises."),
        ("objective-findings-lacking", Norco, 'u', "No acute muscle spasm is noted."),
        ("request-too-vague", Omeprazole, 'u', "The patient does not take a high-dose NSAID."),
        ("benefit-documented", Epidural, 'o', "The patient has knee pain and decreased range of motion."),
        ("supports-approved-surgery", Mri, 'o', "The patient has had no study after the last lumbar surgery."),
        ("no-red-flag-or-neuro-deficit", Mri, 'u', "There is a documented neurologic deficit."),
        ("no-red-flag-or-neuro-deficit", Mri, 'u', "Imaging is recommended if red flags are present."),
        ("no-red-flag-or-neuro-deficit", Norco, 'u', "No neurologic deficit was found."),
        ("conservative-care-not-exhausted", Fusion, 'u', "The guidelines require that patients with back pain have failed conservative care."),
        ("conservative-care-not-exhausted", Therapy, 'u', "The patient has not completed the therapy that was approved."),
        ("no-functional-improvement-shown", Norco, 'u', "MTUS states that ongoing use requires documentation of functional improvement."),
        ("no-functional-improvement-shown", Norco, 'o', "There is no question that function has improved."),
        ("exceeds-quantity-or-duration", Therapy, 'u', "When the number of visits exceeds the guideline, exceptional factors should be noted."),
        ("exceeds-quantity-or-duration", Therapy, 'u', "The request does not exceed the guideline."),
        ("radiculopathy-not-shown", Epidural, 'u', "Radiculopathy must be documented by physical examination and corroborated by imaging studies."),
        ("radiculopathy-not-shown", Norco, 'u', "There is no radiculopathy."),
        ("home-exercise-suffices", Norco, 'u', "The patient should continue a home exercise program."),
        ("not-for-long-term-use", Therapy, 'u', "Long-term use is not recommended."),
        ("depends-on-unapproved-service", ColdUnit, 'u', "The requested cold therapy unit is not medically necessary."),
        ("first-line-not-tried", Mri, 'u', "There is no evidence of failure of an antidepressant or an anticonvulsant."),
        ("opioid-monitoring-missing", Norco, 'u', "The guidelines recommend that patients on opioids have periodic urine drug screens."),
        ("opioid-monitoring-missing", Naproxen, 'u', "There is no urine drug screen on file."),
        ("weaning-advised", Therapy, 'u', "Gradual weaning from supervised sessions is recommended."),
        ("no-gi-risk", Omeprazole, 'u', "Proton pump inhibitors are recommended for patients at risk for gastrointestinal events."),
        ("no-gi-risk", Norco, 'u', "There are no gastrointestinal complaints."),
        ("indication-or-body-part-mismatch", Therapy, 'u', "There is no diagnosis of neuropathic pain."),
        ("compound-with-nonrecommended-ingredient", Therapy, 'u', "Any compounded product that contains at least one drug that is not recommended is not recommended."),
        ("no-surgery-contemplated", Mri, 'u', "MRI is recommended for patients who would consider surgery an option."),
        ("objective-findings-lacking", Flexeril, 'u', "The examination showed spasm of the paraspinal muscles."),
        ("specific-criteria-not-met", Fusion, 'o', "The patient meets the criteria for this procedure."),
        ("criteria-met", Fusion, 'u', "The patient meets the criteria for this procedure."),
        ("exam-or-imaging-findings-support", Epidural, 'o', "There is no evidence of abnormal findings on examination."),
        ("conservative-care-failed", Epidural, 'o', "Injections are an option for patients who have failed conservative treatment."),
        ("supports-approved-surgery", ColdUnit, 'u', "The surgery has been approved."),
        ("within-guideline-limits", Therapy, 'u', "The number of visits is within the guideline."),
        ("benefit-documented", Norco, 'o', "There is no documentation of improvement with this medication."),
        ("benefit-documented", Therapy, 'o', "Therapy may improve function and reduce pain."),
        ("acute-or-severe-injury", Mri, 'o', "There is no acute injury or fracture."),
        ("guideline-not-recommended", Flexeril, 'u', "Muscle relaxants are not recommended for longer than two to three weeks."),
        ("guideline-not-recommended", "Chiropractic treatment for the neck", 'u', "Manipulation is not recommended for the ankle or the knee."),
        ("request-too-vague", Norco, 'u', "There was no change in the severity of the pain."),
        ("duplicate-or-already-done", Mri, 'u', "There is no record of an earlier study, and conservative care comes prior to an imaging study."),
        ("imr-cannot-modify", Therapy, 'u', "The claims administrator modified the request."),
        ("insufficient-documentation", Mri, 'o', "There is sufficient documentation of the need for the study."),
    ];
}
