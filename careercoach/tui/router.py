"""From a route to the screen behind it. A screen is imported when somebody first goes there."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

from textual.screen import Screen

from careercoach.coach import drafts
from careercoach.queries.drafts import Draft
from careercoach.tui import pages, previews, routes, working_life
from careercoach.tui.route import Route

PLACES: Mapping[str, str] = {
    "today": "start.today:Today",
    "reflect": "reflect.reflect:Reflect",
    "accomplishments": "work.accomplishments:Accomplishments",
    "goals": "goals.goals:Goals",
    "people": "people.people:People",
    "meetings": "talk.meetings:Meetings",
}
"""The six places: ``wing.module:Class`` in ``screens``, as in the table below."""

SCREENS: Mapping[type[Route], str] = {
    routes.FirstRun: "start.first_run:FirstRun",
    routes.QuickLog: "start.quick_log:QuickLog",
    routes.Leftover: "file.leftover:LeftoverText",
    routes.Search: "start.search:Search",
    routes.Erase: "file.erasing:Erasing",
    routes.History: "file.history:History",
    routes.PastAct: "file.history:PastAct",
    routes.Noticed: "start.noticed:Noticed",
    routes.Observation: "start.noticed:ObservationForm",
    routes.Help: "start.help:Help",
    routes.HelpPage: "start.help:HelpPage",
    working_life.Profile: "jobs.profile:ProfileForm",
    working_life.Positions: "jobs.positions:Positions",
    working_life.Position: "jobs.positions:PositionForm",
    working_life.Away: "jobs.away:AwayForm",
    working_life.WhatChanged: "jobs.changing:WhatChanged",
    working_life.Change: "jobs.changing:ChangeForm",
    working_life.OpenThings: "jobs.open_things:OpenThings",
    routes.Copies: "file.copies:Copies",
    routes.Copy: "file.copies:CopyPage",
    routes.Settings: "file.settings:SettingsForm",
    routes.Reflect: "reflect.reflection_flow:GuidedReflection",
    routes.EndOfTopic: "reflect.reflection_closing:ReflectionClosing",
    routes.Answers: "reflect.answers:Answers",
    routes.Answer: "reflect.answers:ReflectionEditor",
    routes.OwnQuestions: "reflect.own_questions:OwnQuestions",
    routes.Question: "reflect.own_questions:QuestionForm",
    routes.GrowthCheck: "reflect.growth_check:GrowthCheck",
    routes.GrowthTrend: "reflect.growth_trend:GrowthTrend",
    routes.CompassStatements: "reflect.compass:CompassStatements",
    routes.Compass: "reflect.compass:Compass",
    routes.Accomplishment: "work.accomplishment_editor:AccomplishmentEditor",
    routes.LearningLog: "work.learning:LearningLog",
    routes.Learning: "work.learning:LearningForm",
    routes.Inbox: "work.inbox:Inbox",
    routes.Proposal: "work.inbox:ProposalForm",
    routes.Setbacks: "work.setbacks:Setbacks",
    routes.Setback: "work.setbacks:SetbackForm",
    routes.Month: "work.looking_back:Month",
    routes.Story: "work.looking_back:Story",
    routes.Goal: "goals.goal_editor:GoalEditor",
    routes.Steps: "goals.steps:Steps",
    routes.Step: "goals.steps:StepForm",
    routes.CheckIn: "goals.check_in:CheckIn",
    routes.Unstick: "goals.unstick:Unstick",
    routes.GoalDay: "goals.days:GoalDay",
    routes.MovedDay: "goals.days:MovedDay",
    routes.LettingGo: "goals.days:LettingGo",
    routes.StepDay: "goals.days:StepDay",
    routes.Ladder: "goals.ladder:Ladder",
    routes.Company: "goals.company:Company",
    routes.Priority: "goals.company:PriorityForm",
    routes.Competency: "goals.company:CompetencyForm",
    routes.Metrics: "goals.metrics:Metrics",
    routes.Paths: "paths.paths:Paths",
    routes.Path: "paths.path_forms:PathForm",
    routes.ClosingDay: "paths.closing:ClosingDay",
    routes.Comparison: "paths.path_comparison:Comparison",
    routes.Readiness: "paths.readiness:Readiness",
    routes.Trials: "paths.trials:Trials",
    routes.Trial: "paths.trials:TrialForm",
    routes.TrialDone: "paths.trials:TrialDone",
    routes.StopDoing: "paths.path_forms:StopDoing",
    routes.NotApplicable: "paths.path_forms:NotApplicable",
    routes.Person: "people.people:PersonForm",
    routes.Feedback: "people.feedback_form:FeedbackForm",
    routes.Conversation: "people.conversation_form:ConversationForm",
    routes.Talk: "talk.meeting_form:MeetingForm",
    routes.PrepareTalk: "talk.meeting_builder:MeetingBuilder",
    routes.TalkReadiness: "talk.talk_readiness:TalkReadiness",
    routes.WordsToSay: "talk.words_to_say:WordsToSay",
    routes.Rehearsal: "talk.rehearsal:Rehearsal",
    routes.RunTalk: "talk.run_mode:RunMode",
    routes.TalkPassed: "talk.passed:Passed",
    routes.Caught: "talk.caught:Caught",
    routes.Note: "talk.caught:NoteForm",
    routes.AfterTalk: "talk.after_talk:AfterTalk",
    routes.Agreed: "talk.promises:Agreed",
    routes.Promises: "talk.promises:Promises",
    routes.Promise: "talk.promises:PromiseForm",
    pages.Accomplishment: "work.accomplishment_page:AccomplishmentPage",
    pages.Goal: "goals.goal_page:GoalPage",
    pages.Person: "people.person_page:PersonPage",
    pages.Path: "paths.path_page:PathPage",
    pages.Talk: "talk.talk_page:TalkPage",
    previews.Brief: "documents.brief:BriefPreview",
    previews.Calendar: "documents.asking:CalendarPreview",
    previews.Request: "documents.asking:RequestPreview",
    previews.Recap: "documents.recap:RecapPreview",
    previews.Reminder: "documents.recap:ReminderPreview",
    previews.Plan: "documents.packs:PlanPreview",
    previews.ReviewDays: "documents.packs:AskDays",
    previews.Review: "documents.packs:ReviewPreview",
    previews.Year: "documents.year:YearPreview",
    previews.Handover: "documents.packs:HandoverPreview",
    previews.Leaving: "documents.leaving:LeavingPreview",
    previews.Thanks: "documents.leaving:ThanksPreview",
    previews.Reference: "documents.leaving:ReferencePreview",
    previews.Advice: "documents.advice:AdvicePreview",
    previews.Writing: "documents.writing:Writing",
    previews.Since: "documents.writing:Since",
    previews.Papers: "documents.papers:Papers",
    previews.Paper: "documents.papers:PaperPage",
    previews.LeftOut: "documents.preview:LeftOut",
    previews.Masks: "documents.masks:MaskList",
    previews.Mask: "documents.masks:MaskForm",
}
"""Every route with its screen, whose constructor takes the route's fields under the same names."""


def screen(route: Route) -> Screen[Any]:
    """Make the screen a route leads to."""
    said: Screen[Any] = kind(route)(**{name: getattr(route, name) for name in route.names})
    return said


def kind(route: Route) -> type[Screen[Any]]:
    """The class of the screen a route leads to."""
    return _find(SCREENS[type(route)])


def takes_up(route: Route, draft: Draft) -> bool:
    """Whether the screen a route leads to understands a draft: one whose form has lost a field since may not."""
    fields = {field.name for field in getattr(kind(route), "FIELDS", ())}
    try:
        return not fields or drafts.unpack(draft.text, draft.based).mine.keys() <= fields
    except ValueError:
        return False


def place(name: str) -> Screen[Any]:
    """Make the screen of one of the six places."""
    return _find(PLACES[name])()


def _find(where: str) -> type[Screen[Any]]:
    module, name = where.split(":")
    found: type[Screen[Any]] = getattr(import_module(f"careercoach.tui.screens.{module}"), name)
    return found
