#include "ui/widgets/formjournal.h"

#include "models/ports/clock.h"
#include "models/ports/whenready.h"
#include "ui/widgets/fieldcursor.h"
#include "ui/widgets/halfwords.h"

#include <QApplication>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <chrono>

namespace tongdai {

using namespace std::chrono_literals;

namespace {

std::optional<QString> valueOf(const QWidget *field)
{
    if (qobject_cast<const QLineEdit *>(field) || qobject_cast<const QPlainTextEdit *>(field))
        return typedIn(field);
    if (const auto *list = qobject_cast<const QComboBox *>(field))
        return list->currentData().toString();
    if (const auto *when = qobject_cast<const QDateTimeEdit *>(field))
        return when->dateTime().toString(Qt::ISODate);
    return {};
}

void setValue(QWidget *field, const QString &value)
{
    if (auto *line = qobject_cast<QLineEdit *>(field))
        line->setText(value);
    else if (auto *text = qobject_cast<QPlainTextEdit *>(field))
        text->setPlainText(value);
    else if (auto *list = qobject_cast<QComboBox *>(field))
        list->setCurrentIndex(value.isEmpty() ? -1 : list->findData(value));
    else if (auto *when = qobject_cast<QDateTimeEdit *>(field))
        when->setDateTime(QDateTime::fromString(value, Qt::ISODate));
}

} // namespace

FormJournal::FormJournal(FormDrafts &drafts, const Clock &clock, QString by, QWidget *form)
    : QObject(form)
    , m_drafts(drafts)
    , m_clock(clock)
    , m_by(std::move(by))
    , m_form(form)
{
    const auto children = form->findChildren<QWidget *>();
    for (QWidget *field : children) {
        // Qt's own parts of fields have names too.
        if (!field->objectName().isEmpty() && !field->objectName().startsWith(QStringLiteral("qt_"))
            && valueOf(field))
            watch(field);
    }
    m_soon.setSingleShot(true);
    m_soon.setInterval(500ms);
    connect(&m_soon, &QTimer::timeout, this, &FormJournal::keepNow);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *to) {
        if (to && m_form && m_form->isAncestorOf(to))
            m_place.clear();
        keepNow();
    });
    form->installEventFilter(this);
}

void FormJournal::watch(QWidget *field)
{
    m_fields.append(field);
    field->installEventFilter(this);
    if (auto *line = qobject_cast<QLineEdit *>(field)) {
        connect(line, &QLineEdit::textChanged, this, &FormJournal::changed);
        connect(line, &QLineEdit::cursorPositionChanged, this, &FormJournal::moved);
    } else if (auto *text = qobject_cast<QPlainTextEdit *>(field)) {
        connect(text, &QPlainTextEdit::textChanged, this, &FormJournal::changed);
        connect(text, &QPlainTextEdit::cursorPositionChanged, this, &FormJournal::moved);
    } else if (auto *list = qobject_cast<QComboBox *>(field)) {
        connect(list, &QComboBox::currentIndexChanged, this, &FormJournal::changed);
    } else if (auto *when = qobject_cast<QDateTimeEdit *>(field)) {
        connect(when, &QDateTimeEdit::dateTimeChanged, this, &FormJournal::changed);
    }
}

bool FormJournal::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Hide && watched == m_form)
        keepNow();
    else if (isHalfTyped(*event))
        changed();
    return QObject::eventFilter(watched, event);
}

void FormJournal::changed()
{
    if (m_filling || m_open.kind.isEmpty())
        return;
    m_typed = true;
    soon();
}

void FormJournal::moved()
{
    if (!m_filling && m_typed)
        soon();
}

void FormJournal::soon()
{
    if (!m_soon.isActive()) // not restarted by every key, or steady typing would never be kept
        m_soon.start();
}

void FormJournal::open(const FormDraft &draft)
{
    leave();
    m_open = draft;
    m_open.by = m_by;
}

void FormJournal::begin(const QString &kind, const QString &subject, const QMap<QString, QString> &opened,
                        bool typed)
{
    FormDraft fresh;
    fresh.kind = kind;
    fresh.subject = subject;
    fresh.opened = opened;
    open(fresh);
    if (typed)
        changed();
}

void FormJournal::resume(const FormDraft &draft)
{
    open(draft);
    m_filling = true;
    for (auto value = draft.values.cbegin(); value != draft.values.cend(); ++value) {
        if (QWidget *field = fieldNamed(value.key()))
            setValue(field, value.value());
    }
    setCursorIn(fieldNamed(draft.field), draft.cursor);
    m_filling = false;
    m_typed = true;
    m_place = draft.field;
    m_last = now();
}

QWidget *FormJournal::fieldNamed(const QString &name) const
{
    for (const auto &field : m_fields) {
        if (field && field->objectName() == name)
            return field;
    }
    return nullptr;
}

bool FormJournal::focusWhereItWas()
{
    QWidget *field = fieldNamed(std::exchange(m_place, {}));
    if (m_open.kind.isEmpty() || !field || !field->isVisibleTo(m_form) || !field->isEnabled())
        return false;
    const int cursor = cursorIn(field);
    field->setFocus(Qt::OtherFocusReason);
    setCursorIn(field, cursor);
    return true;
}

FormDraft FormJournal::now() const
{
    FormDraft draft = m_open;
    draft.values.clear();
    for (const auto &field : m_fields) {
        if (field && !field->isHidden())
            draft.values.insert(field->objectName(), valueOf(field).value_or(QString()));
    }
    // The last one that had the focus, also while another page or program has it.
    const QWidget *place = m_place.isEmpty() && m_form ? m_form->focusWidget() : fieldNamed(m_place);
    if (place && draft.values.contains(place->objectName())) {
        draft.field = place->objectName();
        draft.cursor = cursorIn(place);
    }
    draft.savedMs = 0;
    return draft;
}

void FormJournal::keepNow()
{
    m_soon.stop();
    if (m_open.kind.isEmpty() || !m_typed || !m_form)
        return;
    FormDraft draft = now();
    if (draft == m_last)
        return;
    m_last = draft;
    draft.savedMs = m_clock.nowMs();
    whenReady(this, m_drafts.keep(draft), [this, at = draft.savedMs](const Result<void> &done) {
        if (done) {
            Q_EMIT kept(at);
            return;
        }
        m_last = {};
        Q_EMIT failed(done.error());
    });
}

void FormJournal::leave()
{
    keepNow();
    m_open = {};
    m_last = {};
    m_place.clear();
    m_typed = false;
}

void FormJournal::end()
{
    m_soon.stop();
    if (m_typed) {
        whenReady(this, m_drafts.drop(m_open.by, m_open.kind, m_open.subject),
                  [this](const Result<void> &done) {
                      if (!done)
                          Q_EMIT failed(done.error());
                  });
    }
    m_typed = false;
    leave();
}

} // namespace tongdai
