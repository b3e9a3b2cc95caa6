public import Documents

/// The rules of the process that schemas cannot state, one file each.
public enum Rules {
  /// A rule: from all records to what is wrong.
  public typealias Rule = @Sendable (RecordSet) -> [Finding]

  /// Every rule, in the order of the process's demands.
  public static let all: [Rule] = [
    everyClientIsInTheCampaign,
    surveyRowsAddUp,
    surveysAgreeWithTheirAnswers,
    ticketKeysNameOneClient,
    outagesFitTheirMonth,
    casesAreCountedOnce,
    indicatorLimitsFollowTheDirection,
    eachMeasureHasOneIndicator,
    scalesRise,
    questionIdsAreUnique,
    answersFitTheQuestionnaire,
    questionnaireIsValidatedBeforeUse,
    interviewedClientsBelongToTheCampaign,
    plansFollowInterviews,
    earlyActionsAreToldToClients,
    complaintsOfAnInterviewNameIt,
    datesFollowEachOther,
    repositoriesHoldTheirOwnComplaints,
    answeredComplaintsHaveActions,
    factsAreCleansed,
    allDivisionsTakePart,
    minutedMeetingsHaveMinutes,
    presentedActionsRecordConformity,
    processChangesAreCommunicated,
    clientsAreToldTheirOwn,
    calendarsCoverTheYearsThatAreCounted,
  ]
}

extension Record {
  /// The place of a top key's value; the file where the key is absent.
  func place(of key: String) -> Place {
    self[key].map { document.source.place(of: $0.range) } ?? Place(file: path)
  }

  /// The place of a value of this record.
  func place(of node: YAMLNode) -> Place { document.source.place(of: node.range) }
}
