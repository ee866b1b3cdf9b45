using System.Globalization;
using FinsamIngest.Core.Reports;
using FinsamIngest.Site.Layout;
using FinsamIngest.Site.Review;
using FinsamIngest.Site.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Verdict = FinsamIngest.Core.Storage.Verdict;

namespace FinsamIngest.Site.Reports;

/// <summary>
/// Takes a decision in. A script gets the list and the next finding back and puts them in place; without scripts the browser is sent there. What could not be
/// written comes back with all that the reviewer had typed.
/// </summary>
internal static class DecisionEndpoint
{
    /// <summary>More findings than one cause has ever had.</summary>
    private const int MostFollowers = 200;

    public static async Task<IResult> DecideAsync(
        string id, HttpContext http, PageContext page, PageLoader loader, ReviewService reviews, CancellationToken cancellation)
    {
        var form = await http.Request.ReadFormAsync(cancellation);
        var sent = new SentDecision(form);
        var isScript = http.Request.Headers.ContainsKey(FormGuard.Header);
        if (page is { Reviewer: null, MayNameThemselves: true } && PageContextFilter.CleanName(form["namn"]) is { } name)
        {
            page.Reviewer = name;
            PageContextFilter.Remember(http, PageContextFilter.ReviewerCookie, Uri.EscapeDataString(name));
        }

        DecisionOutcome outcome;
        var isOld = !FormGuard.Accepts(http, isScript ? http.Request.Headers[FormGuard.Header] : form[FormGuard.Field]);
        if (isOld)
            outcome = new DecisionOutcome(DecisionStatus.Refused, Reason: new(
                "Sidan hade varit öppen för länge, så beslutet är inte sparat. Besluta igen: det du skrev står kvar.",
                "The page had been open for too long, so the decision is not saved. Decide again: what you wrote is still there."));
        else if (sent.Verdict is not { } verdict || sent.Sequence is not { } sequence)
            return PageRenderer.Page<ProblemPage>(Unreadable(page), StatusCodes.Status400BadRequest);
        else
            outcome = await DecideAllAsync(new DecisionRequest(
                ReportAddress.Id(id), sent.Key, sequence, verdict, sent.Cell, TypedNumber.Parse(sent.Value), sent.Comment, page.Reviewer ?? ""), sent, reviews, cancellation);

        if (outcome.Status == DecisionStatus.Unknown || await loader.LoadAsync(id, cancellation) is not { } reviewed)
            return ReportEndpoints.NotFound(page);
        var isDone = outcome.Status is DecisionStatus.Recorded or DecisionStatus.RecordedBefore;
        var next = !isDone || sent.Verdict == Verdict.Withdrawn ? sent.Key : reviewed.NextOpen(sent.Key);
        if (isDone && !isScript)
            return Results.Redirect(next is null ? ReportAddress.Of(reviewed.Entry.Id) : ReportAddress.Of(reviewed.Entry.Id, next));

        var model = new ReportPageModel(reviewed, next)
        {
            Finding = next is null || await loader.FindingAsync(reviewed, next, cancellation) is not { } finding ? null : finding with
            {
                Trouble = isDone ? null : Trouble(outcome, sent, page),
            },
        };
        var status = outcome.Status switch
        {
            DecisionStatus.Conflict => StatusCodes.Status409Conflict,
            // The script fetches a new secret and sends again.
            DecisionStatus.Refused when isOld && isScript => StatusCodes.Status403Forbidden,
            DecisionStatus.Refused => StatusCodes.Status422UnprocessableEntity,
            _ => StatusCodes.Status200OK,
        };
        return isScript
            ? PageRenderer.Page<DecisionAnswer>(model, status)
            : PageRenderer.Page<ReportPage>(model with { Source = await loader.SourceAsync(reviewed, cancellation) }, status);
    }

    /// <summary>The decision, and the same correction for the findings of its cause when the reviewer wants that.</summary>
    private static async Task<DecisionOutcome> DecideAllAsync(
        DecisionRequest request, SentDecision sent, ReviewService reviews, CancellationToken cancellation)
    {
        var outcome = await reviews.DecideAsync(request, cancellation);
        if (outcome.Status is DecisionStatus.Recorded or DecisionStatus.RecordedBefore && request.Verdict == Verdict.Corrected)
            foreach (var (key, sequence) in sent.Followers.Take(MostFollowers))
                // One that somebody has decided on meanwhile stays as they decided.
                await reviews.DecideAsync(request with { FindingKey = key, Sequence = sequence }, cancellation);
        return outcome;
    }

    private static DecisionTrouble Trouble(DecisionOutcome outcome, SentDecision sent, PageContext page) => new(
        outcome.Reason?.In(page.Language) ?? page.Say(
            "Någon annan hann före. Ditt beslut är inte sparat.", "Somebody else was quicker. Your decision is not saved."),
        sent.Comment, sent.Value, sent.Cell, outcome.Other);

    private static Problem Unreadable(PageContext page) => new(
        page.Say("Beslutet gick inte att läsa", "The decision could not be read"),
        page.Say("Formuläret var inte helt. Gå tillbaka och försök igen.", "The form was not whole. Go back and try again."));

    /// <summary>The form as it was sent.</summary>
    private sealed record SentDecision(string Key, int? Sequence, Verdict? Verdict, string? Cell, string? Value, string? Comment, IEnumerable<(string Key, int Sequence)> Followers)
    {
        public SentDecision(IFormCollection form)
            : this(form["fynd"].ToString(), Number(form["sekvens"]), VerdictOf(form["beslut"]), Text(form["siffra"]), Text(form["varde"]), Text(form["kommentar"]), FollowersOf(form))
        {
        }

        private static string? Text(StringValues value) => value.ToString() is { Length: > 0 } text ? text : null;

        private static int? Number(string? text) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;

        private static Verdict? VerdictOf(string? name) =>
            Enum.GetValues<Verdict>().Cast<Verdict?>().FirstOrDefault(verdict => verdict.ToString()!.ToLowerInvariant() == name);

        private static List<(string, int)> FollowersOf(IFormCollection form)
        {
            var result = new List<(string, int)>();
            if (form["aven"] != "ja")
                return result;
            foreach (var follower in form["avenfynd"])
                if (follower?.LastIndexOf(':') is { } colon and > 0 && Number(follower[(colon + 1)..]) is { } sequence)
                    result.Add((follower[..colon], sequence));
            return result;
        }
    }
}
