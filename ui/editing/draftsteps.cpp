// What a draft goes through: kept, submitted, merged, returned, published, discarded.
#include "models/domain/call.h"
#include "models/domain/vietnamesetext.h"
#include "models/ports/whenready.h"
#include "ui/editing/articleform.h"
#include "ui/editing/draftstab.h"
#include "ui/editing/mergepane.h"
#include "ui/widgets/fielderror.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/noteedit.h"
#include "ui/widgets/timewords.h"

#include <QLineEdit>

namespace tongdai {

namespace {

constexpr int CheckAgainMonths = 6; // design default for an article whose editor names no day

} // namespace

QString DraftsTab::offerMain() const
{
    switch (m_mode) {
    case Mode::Nothing:
        return {};
    case Mode::Merge:
        return tr("Take this merge");
    case Mode::Reason:
        return tr("Send it back");
    case Mode::Write:
        return tr("Save the draft");
    case Mode::Compare:
        if (m_open.state == DraftState::Review && mayPublish(m_ports.me, m_open) && !isStale())
            return tr("Publish");
        return mayWrite() ? tr("Save the draft") : QString();
    }
    return {};
}

QString DraftsTab::offer(Verb verb) const
{
    const bool may = mayEditArticles(m_ports.me);
    switch (verb) {
    case Verb::Main:
        return offerMain();
    case Verb::New:
        return may ? tr("New procedure") : QString();
    case Verb::Try:
        if (!mayWrite() || m_mode == Mode::Merge)
            return {};
        if (isStale())
            return tr("Bring onto the new version");
        return m_mode == Mode::Compare ? tr("Go on writing") : tr("Show what changes");
    case Verb::Forward:
        return mayWrite() && m_mode != Mode::Merge && !isStale() ? tr("Submit for review") : QString();
    case Verb::Back:
        if (mayWrite() && m_mode != Mode::Merge)
            return tr("Discard the draft");
        return may && !isMine() && m_open.state == DraftState::Review && m_mode == Mode::Compare
            ? tr("Return to its author")
            : QString();
    case Verb::Undo:
        if (isMine() && m_open.state == DraftState::Review && !m_open.id.isNull())
            return tr("Take back to write on");
        return m_discarded.id.isNull() ? QString() : tr("Bring back what was discarded");
    case Verb::Open:
        return m_inForce ? tr("Read the procedure") : QString();
    }
    return {};
}

void DraftsTab::work(Verb verb)
{
    if (offer(verb).isEmpty())
        return;
    hush();
    switch (verb) {
    case Verb::Main:
        workMain();
        break;
    case Verb::New:
        beginNew({}, 0, {});
        break;
    case Verb::Try:
        if (!isStale()) {
            setMode(m_mode == Mode::Compare ? Mode::Write : Mode::Compare);
        } else if (const auto draft = written(true)) {
            Procedure base;
            for (const ArticleVersion &version : std::as_const(m_versions)) {
                if (version.procedure.version == m_open.baseVersion)
                    base = version.procedure;
            }
            m_merge->show(base, draft->procedure, *m_inForce);
            setMode(Mode::Merge);
        }
        focusDetail();
        break;
    case Verb::Forward:
        save(DraftState::Review, tr("Submitted: somebody else reviews and publishes it."));
        break;
    case Verb::Back:
        if (mayWrite()) {
            discard();
        } else {
            showDetail();
            setMode(Mode::Reason);
            focusDetail();
        }
        break;
    case Verb::Undo:
        if (isMine() && m_open.state == DraftState::Review) {
            ArticleDraft draft = m_open;
            draft.state = DraftState::Writing;
            keep(draft, tr("It is yours to write on again."));
        } else {
            ArticleDraft draft = std::exchange(m_discarded, {});
            draft.id = QUuid::createUuid(); // the old one stays discarded at the centre
            draft.version = 0;
            m_local.prepend(draft);
            noteForJournal(draft);
            fill();
            chooseKey(draft.id.toString(QUuid::WithoutBraces));
        }
        break;
    case Verb::Open:
        Q_EMIT procedureWanted(m_open.procedure.id);
        break;
    }
}

void DraftsTab::workMain()
{
    if (m_mode == Mode::Merge)
        applyMerge();
    else if (m_mode == Mode::Reason)
        sendBack();
    else if (mayWrite())
        save(DraftState::Writing, tr("The draft is saved."));
    else if (!m_saving) {
        m_saving = true;
        whenReady(this, m_ports.desk.publishDraft(m_open.id), [this](const Result<void> &published) {
            m_saving = false;
            after(published, tr("Published: every desk gets it with the next synchronisation."));
        });
    }
}

void DraftsTab::after(const Result<void> &result, const QString &done)
{
    tell(result, done);
    reload();
    if (!result)
        readStanding(); // somebody may have been first: say what stands now
}

bool DraftsTab::explain(const Error &problem)
{
    if (problem.field == QStringLiteral("note")) {
        m_noteProblem->say(problem.code == QStringLiteral("text.missing")
                               ? tr("Say what is changed and why, for the reviewer and the history.")
                               : Labels::of(problem));
        m_note->setFocus(Qt::OtherFocusReason);
        return true;
    }
    const auto is = [&problem](const char *code) { return problem.code == QLatin1String(code); };
    if (is("kb.no_name"))
        m_form->complain(ArticleField::Name, tr("A procedure needs its name."));
    else if (is("kb.name_too_long"))
        m_form->complain(ArticleField::Name, Labels::ofRule(QStringLiteral("too_long")));
    else if (is("kb.no_content"))
        m_form->complain(ArticleField::SpokenAnswer,
                         tr("Write at least an answer, the steps, the papers or where to file."));
    else if (is("kb.bad_dates"))
        m_form->complain(ArticleField::ValidTo, tr("It would go out of force before it comes into force."));
    else if (is("kb.bad_code"))
        complain(tr("This is not a procedure code: they look like 1.001193."));
    else if (is("kb.text_too_long"))
        complain(tr("One of the texts is too long."));
    else
        complain(Labels::of(problem));
    return true;
}

std::optional<ArticleDraft> DraftsTab::written(bool complainAloud)
{
    ArticleDraft draft = m_open;
    if (!m_form->read(draft.procedure)) {
        if (complainAloud && m_mode != Mode::Write)
            setMode(Mode::Write);
        return std::nullopt;
    }
    draft.note = cleanText(m_note->text()).simplified();
    if (draft.baseVersion == 0) {
        const QString code = m_code->text().simplified();
        draft.procedure.code = code;
        draft.procedure.id
            = code.isEmpty() ? QStringLiteral("x-") + draft.id.toString(QUuid::Id128) : procedureCodeIn(code);
        if (draft.procedure.id.isEmpty())
            draft.procedure.id = code; // problemsOf() says that it is no code
        draft.procedure.version = 1;
    }
    return draft;
}

void DraftsTab::save(DraftState state, const QString &done)
{
    if (m_saving)
        return;
    auto draft = written(true);
    if (!draft)
        return;
    draft->state = state;
    if (state == DraftState::Review) {
        const QDate today = TimeWords::local(m_ports.clock.nowMs()).date();
        draft->procedure.checkedBy = m_ports.me.name;
        draft->procedure.checkedOn = today;
        if (!draft->procedure.nextCheck.isValid() || draft->procedure.nextCheck <= today)
            draft->procedure.nextCheck = today.addMonths(CheckAgainMonths);
    }
    const auto problems = problemsOf(*draft);
    if (!problems.isEmpty()) {
        if (m_mode != Mode::Write)
            setMode(Mode::Write);
        explain(problems.first());
        return;
    }
    keep(*draft, done);
}

void DraftsTab::keep(const ArticleDraft &draft, const QString &done)
{
    if (isLocal(draft.id) && draft.version != 0) { // typed into one that is published or discarded by now
        ArticleDraft anew = draft;
        anew.id = QUuid::createUuid();
        anew.version = 0;
        m_local.prepend(anew);
        m_local.removeIf([&draft](const ArticleDraft &one) { return one.id == draft.id; });
        noteForJournal(anew);
        keepJournal();
        forgetTyped(draft.id);
        fill();
        chooseKey(anew.id.toString(QUuid::WithoutBraces));
        keep(anew, done);
        return;
    }
    m_saving = true;
    const auto typed = m_typed.constFind(draft.id);
    const bool hadTyped = typed != m_typed.cend();
    const QHash<ArticleField, QString> texts = hadTyped ? typed->texts : QHash<ArticleField, QString>();
    whenReady(this, m_ports.desk.keepDraft(draft), [this, draft, done, texts](const Result<void> &kept) {
        m_saving = false;
        if (!tell(kept, done))
            return;
        // What was typed while it was being kept is still to be kept.
        if (!m_typed.contains(draft.id) || m_typed.value(draft.id).texts == texts)
            forgetTyped(draft.id);
        m_local.removeIf([&draft](const ArticleDraft &one) { return one.id == draft.id; });
        if (m_open.id == draft.id && !m_typed.contains(draft.id))
            open(draft);
        reload();
    });
}

void DraftsTab::keepAll()
{
    keepJournal(); // all of it, also what cannot be a draft yet
    if (m_typed.contains(m_open.id) && mayWrite()) {
        const auto draft = written(false);
        if (draft && problemsOf(*draft).isEmpty())
            keep(*draft, tr("The draft is saved."));
    }
}

void DraftsTab::applyMerge()
{
    const Procedure merged = m_merge->merged();
    m_open.baseVersion = m_inForce->version;
    m_open.procedure = merged;
    m_form->show(merged);
    setMode(Mode::Write);
    rememberTyped();
    save(DraftState::Writing, tr("Brought onto version %1 and saved.").arg(m_open.baseVersion));
}

void DraftsTab::sendBack()
{
    const QString reason = cleanText(m_reason->wholeText()).trimmed();
    if (reason.isEmpty() || reason.size() > limits::Content) {
        m_reasonProblem->say(reason.isEmpty() ? Labels::ofRule(QStringLiteral("flow.reason"))
                                              : Labels::ofRule(QStringLiteral("too_long")));
        m_reason->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_saving)
        return;
    m_saving = true;
    whenReady(this, m_ports.desk.returnDraft(m_open.id, reason), [this](const Result<void> &returned) {
        m_saving = false;
        if (tell(returned, tr("Returned to its author."))) {
            m_reason->clear();
            setMode(Mode::Compare);
            reload();
        }
    });
}

void DraftsTab::discard()
{
    m_discarded = m_open;
    if (const auto draft = written(false))
        m_discarded = *draft;
    const QUuid id = m_open.id;
    const QString done = tr("Discarded. Shift+F9 brings it back.");
    const bool onlyHere = m_local.removeIf([&id](const ArticleDraft &one) { return one.id == id; }) > 0;
    if (onlyHere) {
        forgetTyped(id);
        fill();
        say(done);
        return;
    }
    whenReady(this, m_ports.desk.discardDraft(id), [this, id, done](const Result<void> &discarded) {
        if (!tell(discarded, done)) {
            m_discarded = {};
            return;
        }
        forgetTyped(id);
        reload();
    });
}

bool DraftsTab::stepBack()
{
    if (m_mode == Mode::Merge || (m_mode == Mode::Compare && mayWrite())) {
        setMode(Mode::Write);
        focusDetail();
        return true;
    }
    if (m_mode == Mode::Reason) {
        setMode(Mode::Compare);
        focusDetail();
        return true;
    }
    return false;
}

} // namespace tongdai
