// What people add to the knowledge base, as the centre judges it: rights by the person as they are now, one
// winner for each change, words for the one who came second.
#pragma once

#include "app/server/operationcontext.h"

namespace tongdai::server {

/// Carries out an operation of a kind that wire::isKnowledgeOp() knows. Rejected: a body that is none of its
/// kind (Invalid, field named); Forbidden kb.role, actor.*; NotFound kb.unknown; Conflict with `by`,
/// `by_name` and `at_ms` of who was first:
///   name.changed   the entry was changed meanwhile     name.words_taken  another entry has these words
///   name.withdrawn the words were withdrawn            draft.changed     the draft was changed meanwhile
///   draft.done     published or discarded meanwhile    draft.stale       a newer text was published; the
///   draft stays draft.own      its author may not publish it       draft.not_yours   only its author
///   rewrites it draft.not_submitted  it is not in review           flag.changed, flag.settled, fact.changed
///   snippet.changed, questions.changed as name.changed             snippet.name_taken as name.words_taken
Result<Outcome> carryOutKnowledge(OperationContext &context);

// Those on drafts, in draftbook.cpp.
Result<Outcome> keepDraft(OperationContext &context);
Result<Outcome> publishDraft(OperationContext &context);
Result<Outcome> returnDraft(OperationContext &context);
Result<Outcome> discardDraft(OperationContext &context);

// Those on ready texts and questions, in phrasebook.cpp.
Result<Outcome> keepSnippet(OperationContext &context);
Result<Outcome> keepQuestions(OperationContext &context);

} // namespace tongdai::server
