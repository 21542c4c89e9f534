#include "ui/tickets/answereditor.h"

#include "models/domain/vietnamesetext.h"
#include "models/ports/clock.h"
#include "models/ports/ticketstore.h"
#include "models/ports/whenready.h"
#include "ui/widgets/fielderror.h"
#include "ui/widgets/noteedit.h"
#include "ui/widgets/sectiontitle.h"
#include "ui/widgets/snippetkeys.h"
#include "ui/widgets/theme.h"

#include <QVBoxLayout>

#include <chrono>

namespace tongdai {

using namespace std::chrono_literals;

AnswerEditor::AnswerEditor(const Theme &theme, TicketStore &store, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_clock(clock)
    , m_title(new SectionTitle(theme, this))
    , m_editor(new NoteEdit(theme, 4, this))
    , m_problem(new FieldError(theme, m_editor, this))
{
    m_title->setKey(QStringLiteral("F7"));
    SnippetKeys::addTo(m_editor);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(6));
    column->addWidget(m_title);
    column->addWidget(m_editor);
    column->addWidget(m_problem);
    m_draftSoon.setSingleShot(true);
    m_draftSoon.setInterval(600ms);
    connect(&m_draftSoon, &QTimer::timeout, this, &AnswerEditor::keepDraftNow);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &AnswerEditor::typed);
}

AnswerEditor::~AnswerEditor()
{
    keepDraftNow();
}

void AnswerEditor::typed()
{
    m_problem->clearWords();
    if (m_filling)
        return;
    m_edited = true;
    if (!m_draftSoon.isActive()) // not restarted by every key, or steady typing would never be kept
        m_draftSoon.start();
}

void AnswerEditor::setTicket(const QUuid &id, const QString &begin)
{
    keepDraftNow();
    m_ticket = id;
    m_edited = false;
    m_keptDraft.clear();
    fill({});
    if (!id.isNull())
        loadDraft(begin);
}

void AnswerEditor::setWords(const QString &title)
{
    m_title->setTitle(title);
    m_editor->setAccessibleName(title);
}

void AnswerEditor::setNote(const QString &note)
{
    m_title->setNote(note);
}

QString AnswerEditor::text() const
{
    return cleanText(m_editor->wholeText()).trimmed();
}

void AnswerEditor::complain(const QString &problem)
{
    m_problem->say(problem);
    focusText();
}

void AnswerEditor::focusText()
{
    m_editor->setFocus(Qt::ShortcutFocusReason);
}

void AnswerEditor::forget()
{
    m_draftSoon.stop();
    fill({});
    m_edited = false;
    m_keptDraft.clear();
    whenReady(this, m_store.keepAnswerDraft(m_ticket, {}), [](const Result<void> &) {});
}

void AnswerEditor::fill(const QString &text)
{
    m_filling = true;
    m_editor->setPlainText(text);
    m_editor->moveCursor(QTextCursor::End);
    m_filling = false;
}

void AnswerEditor::loadDraft(const QString &begin)
{
    whenReady(this, m_store.answerDraft(m_ticket),
              [this, begin, id = m_ticket](const Result<QString> &draft) {
                  // Whoever has begun to type meanwhile is not overwritten.
                  if (id != m_ticket || m_edited)
                      return;
                  const QString text = draft && !draft->isEmpty() ? *draft : begin;
                  if (!text.isEmpty())
                      fill(text);
              });
}

void AnswerEditor::keepDraftNow()
{
    m_draftSoon.stop();
    if (!m_edited || m_ticket.isNull() || m_editor->wholeText() == m_keptDraft)
        return;
    m_keptDraft = m_editor->wholeText();
    whenReady(this, m_store.keepAnswerDraft(m_ticket, m_keptDraft), [this](const Result<void> &kept) {
        if (kept) {
            Q_EMIT draftKept(m_clock.nowMs());
            return;
        }
        m_keptDraft = QString();
        Q_EMIT draftFailed(kept.error());
    });
}

} // namespace tongdai
