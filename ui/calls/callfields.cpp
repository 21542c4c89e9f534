#include "ui/calls/callfields.h"

#include "models/domain/phonenumber.h"
#include "models/domain/vietnamesetext.h"
#include "ui/calls/communefield.h"
#include "ui/calls/outcomewords.h"
#include "ui/calls/paperrow.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/fielderror.h"
#include "ui/widgets/halfwords.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/noteedit.h"
#include "ui/widgets/plaincombo.h"
#include "ui/widgets/promisefield.h"
#include "ui/widgets/questionfield.h"
#include "ui/widgets/sectiontitle.h"
#include "ui/widgets/snippetkeys.h"
#include "ui/widgets/timewords.h"

#include <QGridLayout>
#include <QMouseEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tongdai {

namespace {

constexpr int PhonePauseMs = 180;
/// A number this short may still grow; history is looked up from here on.
constexpr int ShortestNumber = 6;

template<typename Enum> void fill(PlainCombo *combo, std::initializer_list<Enum> values, bool digits)
{
    const int current = combo->currentIndex();
    combo->blockSignals(true);
    combo->clear();
    int n = 0;
    for (const Enum value : values) {
        ++n;
        const QString words = Labels::of(value);
        combo->addItem(words, int(value));
        if (digits)
            combo->setItemData(n - 1, QStringLiteral("%1 %2").arg(n).arg(words), Qt::AccessibleTextRole);
    }
    combo->setCurrentIndex(current < 0 ? 0 : current);
    combo->blockSignals(false);
}

} // namespace

CallFields::CallFields(const Theme &theme, const CallPorts &ports, QWidget *parent)
    : Pane(theme, Ground::Plain, parent)
    , m_theme(theme)
    , m_ports(ports)
{
    setLines(Qt::RightEdge);
    build();
    retranslate();
    refreshSizes();
    connect(&theme, &Theme::changed, this, &CallFields::refreshSizes);
    m_phonePause.setSingleShot(true);
    m_phonePause.setInterval(PhonePauseMs);
    connect(&m_phonePause, &QTimer::timeout, this, &CallFields::lookAtPhone);
}

FieldError *CallFields::errorUnder(const QString &field, QWidget *widget)
{
    auto *error = new FieldError(m_theme, widget, this);
    error->setObjectName(QStringLiteral("error_") + field);
    m_errors.insert(field, error);
    m_widgets.insert(field, widget);
    return error;
}

void CallFields::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 1, 0);
    outer->setSpacing(0);
    m_scroll = new QScrollArea(this);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *inner = new QWidget(m_scroll);
    m_scroll->setWidget(inner);
    m_pinned = new QWidget(this);
    outer->addWidget(m_scroll, 1);
    outer->addWidget(m_pinned);

    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(m_theme.px(16), m_theme.px(10), m_theme.px(16), m_theme.px(4));
    column->setSpacing(m_theme.px(5));

    buildClock(inner, column);
    m_questionTitle = new SectionTitle(m_theme, inner);
    m_questionTitle->setKey(QStringLiteral("F3"));
    m_question = new QuestionField(m_theme, inner);
    m_question->setObjectName(QStringLiteral("question"));
    column->addWidget(m_questionTitle);
    column->addWidget(m_question);
    column->addWidget(errorUnder(QStringLiteral("question"), m_question));
    column->addSpacing(m_theme.px(6));

    m_grid = new QGridLayout;
    m_grid->setVerticalSpacing(0);
    m_grid->setHorizontalSpacing(m_theme.px(8));
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
    column->addLayout(m_grid);
    int row = 0;
    const auto label = [&](TextLabel *&made) {
        made = new TextLabel(m_theme, TextStyle::Caption, Tone::Soft, inner);
        return made;
    };
    const auto gap = [&] { m_grid->setRowMinimumHeight(row++, m_theme.px(8)); };

    m_name = new QLineEdit(inner);
    m_name->setObjectName(QStringLiteral("name"));
    m_nameNote = new TextLabel(m_theme, TextStyle::Caption, Tone::Hint, m_name);
    m_nameNote->hide();
    m_nameNote->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *insideName = new QHBoxLayout(m_name);
    insideName->setContentsMargins(0, 0, m_theme.px(9), 0);
    insideName->addStretch(1);
    insideName->addWidget(m_nameNote);
    m_grid->addWidget(label(m_nameLabel), row, 0);
    m_grid->addWidget(m_name, row++, 1, 1, 2);
    m_grid->addWidget(errorUnder(QStringLiteral("name"), m_name), row++, 1, 1, 2);
    gap();

    m_phone = new QLineEdit(inner);
    m_phone->setObjectName(QStringLiteral("phone"));
    m_phone->setInputMethodHints(Qt::ImhDialableCharactersOnly);
    m_callerKind = new PlainCombo(m_theme, inner);
    m_callerKind->setObjectName(QStringLiteral("callerKind"));
    m_grid->addWidget(label(m_phoneLabel), row, 0);
    m_grid->addWidget(m_phone, row, 1);
    m_grid->addWidget(m_callerKind, row++, 2);
    m_grid->addWidget(errorUnder(QStringLiteral("phone"), m_phone), row++, 1, 1, 2);
    m_phoneHint = new TextLabel(m_theme, TextStyle::Caption, Tone::Amber, inner, TextLabel::Fit::Wrap);
    m_phoneHint->hide();
    m_grid->addWidget(m_phoneHint, row++, 1, 1, 2);
    gap();

    m_commune = new CommuneField(m_theme, m_ports.directory, inner);
    m_commune->setObjectName(QStringLiteral("commune"));
    m_grid->addWidget(label(m_communeLabel), row, 0);
    m_grid->addWidget(m_commune, row++, 1, 1, 2);
    m_grid->addWidget(errorUnder(QStringLiteral("address"), m_commune), row++, 1, 1, 2);
    gap();

    m_kind = new PlainCombo(m_theme, inner);
    m_kind->setObjectName(QStringLiteral("kind"));
    m_kind->setTakesDigits(true);
    m_level = new PlainCombo(m_theme, inner);
    m_level->setObjectName(QStringLiteral("level"));
    m_grid->addWidget(label(m_kindLabel), row, 0);
    m_grid->addWidget(m_kind, row, 1);
    m_grid->addWidget(m_level, row++, 2);
    gap();

    auto *contentLabel = new QVBoxLayout;
    contentLabel->setSpacing(m_theme.px(4));
    label(m_contentLabel);
    m_contentKey = new KeyCap(m_theme, QStringLiteral("Ctrl+J"), inner);
    contentLabel->addSpacing(m_theme.px(6));
    contentLabel->addWidget(m_contentLabel);
    contentLabel->addWidget(m_contentKey);
    contentLabel->addSpacing(m_theme.px(8));
    contentLabel->addWidget(label(m_guideLabel));
    m_guideLabel->setObjectName(QStringLiteral("questionsAnswered"));
    m_guideKey = new KeyCap(m_theme, QStringLiteral("Ctrl+G"), inner);
    contentLabel->addWidget(m_guideKey);
    contentLabel->addStretch();
    m_content = new NoteEdit(m_theme, 4, inner);
    m_content->setObjectName(QStringLiteral("content"));
    SnippetKeys::addTo(m_content);
    m_content->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_grid->addLayout(contentLabel, row, 0);
    m_grid->addWidget(m_content, row++, 1, 1, 2);
    m_grid->addWidget(errorUnder(QStringLiteral("content"), m_content), row++, 1, 1, 2);
    column->setStretchFactor(m_grid, 1);

    buildOutcome(column);

    const auto touched = [this] {
        if (!m_filling)
            Q_EMIT edited();
    };
    connect(m_question, &QLineEdit::textChanged, this, touched);
    connect(m_name, &QLineEdit::textChanged, this, touched);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_namePrefilled = false;
        m_nameNote->hide();
    });
    connect(m_name, &QLineEdit::returnPressed, this, &CallFields::focusFirstEmpty);
    connect(m_phone, &QLineEdit::returnPressed, this, &CallFields::focusFirstEmpty);
    connect(m_phone, &QLineEdit::textChanged, this, touched);
    connect(m_phone, &QLineEdit::textChanged, &m_phonePause, qOverload<>(&QTimer::start));
    connect(m_commune, &QLineEdit::textEdited, this, [this] { m_communePrefilled = false; });
    connect(m_commune, &QLineEdit::textChanged, this, touched);
    connect(m_commune, &CommuneField::codeChanged, this, &CallFields::communeChanged);
    connect(m_commune, &CommuneField::chosen, this, [this] { focusNextChild(); });
    connect(m_content, &QPlainTextEdit::textChanged, this, touched);
    connect(m_content, &NoteEdit::leftField, this, touched);
    connect(m_content, &QPlainTextEdit::textChanged, this, &CallFields::contentChanged);
    connect(m_callerKind, &QComboBox::currentIndexChanged, this, touched);
    connect(m_level, &QComboBox::currentIndexChanged, this, [this, touched] {
        touched();
        Q_EMIT kindChanged();
    });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this, touched] {
        touched();
        Q_EMIT kindChanged();
    });
    connect(m_kind, &PlainCombo::digitTaken, this, &CallFields::focusFirstEmpty);
    connect(m_outcomes, &DigitList::picked, this, &CallFields::pickOutcome);
}

void CallFields::buildClock(QWidget *inner, QVBoxLayout *column)
{
    m_clockRow = new QWidget(inner);
    auto *clockRow = new QHBoxLayout(m_clockRow);
    clockRow->setContentsMargins(0, 0, 0, 0);
    clockRow->setSpacing(m_theme.px(8));
    m_timer = new TextLabel(m_theme, TextStyle::Timer, Tone::Text, m_clockRow);
    m_since = new TextLabel(m_theme, TextStyle::Body, Tone::Soft, m_clockRow);
    m_notice = new Chip(m_theme, m_clockRow);
    m_notice->setBare(true);
    m_notice->setObjectName(QStringLiteral("recordingNotice"));
    clockRow->addWidget(m_timer);
    clockRow->addWidget(m_since, 0, Qt::AlignVCenter);
    clockRow->addWidget(m_notice, 1, Qt::AlignVCenter);
    column->addWidget(m_clockRow);

    m_paper = new PaperRow(m_theme, m_ports.clock, inner);
    connect(m_paper, &PaperRow::edited, this, [this] {
        if (!m_filling)
            Q_EMIT edited();
    });
    connect(m_paper, &PaperRow::done, this, &CallFields::focusQuestion);
    column->addWidget(m_paper);
    m_paper->hide();
    column->addWidget(errorUnder(QStringLiteral("paper_time"), m_paper->timeField()));
}

void CallFields::setPaper(const QString &serial, qint64 startedMs)
{
    m_filling = true;
    m_isPaper = true;
    m_clockRow->hide();
    m_paper->show();
    m_paper->set(serial, startedMs);
    m_filling = false;
}

void CallFields::retranslate()
{
    m_filling = true;
    m_questionTitle->setTitle(tr("What does the caller ask?"));
    m_question->setAccessibleName(tr("What does the caller ask?"));
    m_nameLabel->setText(tr("Full name"));
    m_name->setAccessibleName(tr("Full name"));
    m_phoneLabel->setText(tr("Phone number"));
    m_phone->setAccessibleName(tr("Phone number"));
    m_communeLabel->setText(tr("Commune"));
    m_commune->setAccessibleName(tr("Commune"));
    m_kindLabel->setText(tr("Kind of contact"));
    m_kind->setAccessibleName(tr("Kind of contact"));
    m_level->setAccessibleName(tr("Level"));
    m_callerKind->setAccessibleName(tr("Kind of caller"));
    m_contentLabel->setText(tr("Content"));
    m_content->setAccessibleName(tr("Content"));
    sayQuestions(m_answered, m_toAnswer);
    fill(m_callerKind,
         {CallerKind::Citizen, CallerKind::Business, CallerKind::Household, CallerKind::Organisation}, false);
    fill(m_kind,
         {ContactKind::Question, ContactKind::Request, ContactKind::Report, ContactKind::Proposal,
          ContactKind::Comment, ContactKind::Praise, ContactKind::Complaint, ContactKind::Emergency},
         true);
    fill(m_level, {Level::Normal, Level::Urgent, Level::Complex}, false);
    m_phoneHint->setText(tr("Unusual number, kept as typed."));
    m_nameNote->setText(m_namePrefilled ? tr("last call") : tr("never called before"));
    showOutcomeRows();
    setNotice(m_noticeMs);
    saySince();
    m_filling = false;
}

void CallFields::refreshSizes()
{
    for (TextLabel *label : {m_nameLabel, m_phoneLabel, m_communeLabel, m_kindLabel, m_contentLabel})
        label->setMinimumWidth(m_theme.px(84));
}

void CallFields::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Pane::changeEvent(event);
}

void CallFields::show(const Call &call)
{
    m_filling = true;
    m_question->setText(call.citizen.question);
    m_name->setText(call.citizen.name);
    m_phone->setText(call.citizen.phone);
    m_callerKind->setCurrentIndex(m_callerKind->findData(int(call.callerKind)));
    m_commune->setCode(call.communeCode);
    m_kind->setCurrentIndex(m_kind->findData(int(call.kind)));
    m_level->setCurrentIndex(m_level->findData(int(call.level)));
    m_content->setPlainText(call.citizen.content);
    m_attempt = call.attempt;
    setOutcome(call.outcome);
    setNotice(call.noticeMs);
    m_filling = false;
    m_phonePause.stop();
    lookAtPhone();
}

void CallFields::gather(Call &call) const
{
    call.citizen.question = typedIn(m_question);
    call.citizen.name = typedIn(m_name);
    const QString typed = m_phone->text();
    const auto number = PhoneNumber::parse(typed);
    call.citizen.phone = number && !number->isOdd() ? number->national() : typed;
    call.callerKind = CallerKind(m_callerKind->currentData().toInt());
    call.communeCode = m_commune->code();
    call.kind = kind();
    call.level = level();
    call.citizen.content = typedIn(m_content);
    call.outcome = m_outcome;
    if (m_callingBack) {
        call.attempt = m_attempt;
        call.outcome = m_attempt ? outcomeOf(*m_attempt) : Outcome::None;
    }
    call.noticeMs = m_noticeMs;
}

void CallFields::setClock(int talkSeconds, qint64 startedMs, int wrapSeconds)
{
    m_timer->setText(TimeWords::talk(talkSeconds));
    m_startedMs = startedMs;
    m_wrapSeconds = wrapSeconds;
    saySince();
}

void CallFields::saySince()
{
    if (m_wrapSeconds >= 0)
        m_since->setText(tr("after the call %1").arg(TimeWords::talk(m_wrapSeconds)));
    else if (m_startedMs > 0)
        m_since->setText(tr("since %1").arg(TimeWords::clockSeconds(m_startedMs)));
}

void CallFields::setNotice(qint64 noticeMs)
{
    m_noticeMs = noticeMs;
    if (noticeMs > 0)
        m_notice->say(QStringLiteral("check"), Tone::Green,
                      tr("Recording notice given %1").arg(TimeWords::clock(noticeMs)));
    else
        m_notice->say(QStringLiteral("info"), Tone::Soft, tr("Ctrl+M: recording notice given"));
}

void CallFields::setKind(ContactKind kind)
{
    m_kind->setCurrentIndex(m_kind->findData(int(kind)));
}

ContactKind CallFields::kind() const
{
    return ContactKind(m_kind->currentData().toInt());
}

Level CallFields::level() const
{
    return Level(m_level->currentData().toInt());
}

QString CallFields::communeCode() const
{
    return m_commune->code();
}

QString CallFields::phoneNational() const
{
    return m_national;
}

QString CallFields::questionText() const
{
    return m_question->wholeText();
}

void CallFields::lookAtPhone()
{
    const QString typed = m_phone->text().trimmed();
    const auto number = PhoneNumber::parse(typed);
    m_phoneHint->setVisible(number && number->isOdd() && typed.size() >= ShortestNumber);
    m_phoneHint->setText(tr("Unusual number, kept as typed."));
    if (!typed.isEmpty() && !number)
        m_errors.value(QStringLiteral("phone"))->say(Labels::of(number.error()));
    else
        m_errors.value(QStringLiteral("phone"))->clearWords();
    const QString national
        = number && number->national().size() >= ShortestNumber ? number->national() : QString();
    if (national == m_national)
        return;
    m_national = national;
    Q_EMIT phoneChanged(national);
}

void CallFields::appendContent(const QString &text)
{
    QTextCursor cursor(m_content->document());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(m_content->toPlainText().isEmpty() ? text : QLatin1Char('\n') + text);
    m_content->setTextCursor(cursor);
}

QString CallFields::contentText() const
{
    return m_content->wholeText();
}

qsizetype CallFields::contentCursor() const
{
    return m_content->textCursor().position();
}

void CallFields::stepContent(const QuestionStep &step)
{
    QTextCursor cursor(m_content->document());
    cursor.setPosition(static_cast<int>(step.from));
    cursor.setPosition(static_cast<int>(step.to), QTextCursor::KeepAnchor);
    if (!step.text.isEmpty())
        cursor.insertText(step.text);
    cursor.clearSelection();
    m_content->setTextCursor(cursor);
    m_content->ensureCursorVisible();
}

void CallFields::sayQuestions(int answered, int of)
{
    m_answered = answered;
    m_toAnswer = of;
    m_guideLabel->setVisible(of > 0);
    m_guideKey->setVisible(of > 0);
    //: Beside the content of a call: how many of the questions to ask have an answer; room for 13 letters.
    m_guideLabel->setSay(tr("Asked %1/%2").arg(answered).arg(of));
}

void CallFields::showProblems(const QList<Error> &problems)
{
    for (FieldError *error : std::as_const(m_errors))
        error->clearWords();
    for (const Error &problem : problems) {
        FieldError *error = m_errors.value(problem.field);
        if (error && error->text().isEmpty())
            error->say(Labels::of(problem));
    }
    // The first one as the eye goes down the form.
    for (const char *field : {"paper_time", "question", "name", "phone", "address", "content", "outcome"}) {
        const QString key = QString::fromLatin1(field);
        if (m_errors.value(key)->text().isEmpty())
            continue;
        QWidget *widget = m_widgets.value(key);
        widget->setFocus(Qt::OtherFocusReason);
        // After the line under it has got its place.
        QTimer::singleShot(0, this, [this, widget, error = m_errors.value(key)] {
            m_scroll->ensureWidgetVisible(error, 0, m_theme.px(8));
            m_scroll->ensureWidgetVisible(widget, 0, m_theme.px(8));
        });
        return;
    }
}

void CallFields::focusQuestion()
{
    m_question->setFocus(Qt::ShortcutFocusReason);
    m_question->selectAll();
}

void CallFields::focusContent()
{
    m_content->setFocus(Qt::ShortcutFocusReason);
    m_scroll->ensureWidgetVisible(m_content);
}

void CallFields::focusKind()
{
    m_kind->setFocus(Qt::ShortcutFocusReason);
}

void CallFields::focusFirstEmpty()
{
    const bool named = kind() == ContactKind::Report || kind() == ContactKind::Proposal;
    if (named && m_name->text().trimmed().isEmpty())
        m_name->setFocus(Qt::ShortcutFocusReason);
    else if (m_commune->code().isEmpty())
        m_commune->setFocus(Qt::ShortcutFocusReason);
    else
        m_content->setFocus(Qt::ShortcutFocusReason);
}

} // namespace tongdai
