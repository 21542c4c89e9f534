#include "ui/calls/callernote.h"

#include "models/ports/callstore.h"
#include "models/ports/whenready.h"
#include "ui/widgets/fielderror.h"
#include "ui/widgets/halfwords.h"
#include "ui/widgets/keyaction.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/textlabel.h"

#include <QCheckBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tongdai {

CallerNote::CallerNote(const Theme &theme, const CallPorts &ports, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_ports(ports)
{
    setObjectName(QStringLiteral("callerNote"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(4));
    m_label = new TextLabel(theme, TextStyle::Caption, Tone::Soft, this, TextLabel::Fit::Wrap);
    column->addWidget(m_label);
    m_alert = new QLineEdit(this);
    m_alert->setObjectName(QStringLiteral("callerAlert"));
    m_alert->setMaxLength(limits::CallerAlert);
    column->addWidget(m_alert);
    m_error = new FieldError(theme, m_alert, this);
    column->addWidget(m_error);
    m_sameLabel = new TextLabel(theme, TextStyle::Caption, Tone::Soft, this, TextLabel::Fit::Wrap);
    column->addWidget(m_sameLabel);
    m_names = new QVBoxLayout;
    m_names->setSpacing(theme.px(2));
    column->addLayout(m_names);
    m_save = new KeyAction(this, {}, [this] { keep(); });
    m_button = new KeyButton(theme, m_save, KeyButton::Look::Flat, this);
    m_button->setCap(QStringLiteral("Enter"));
    column->addWidget(m_button, 0, Qt::AlignLeft);
    connect(m_alert, &QLineEdit::textEdited, m_error, &FieldError::clearWords);
    retranslate();
    hide();
}

void CallerNote::retranslate()
{
    m_label->setText(tr("How to talk to %1, shown at every call").arg(m_name));
    m_alert->setPlaceholderText(tr("slowly, hard of hearing"));
    m_alert->setAccessibleName(tr("How to talk to this caller"));
    m_sameLabel->setText(tr("The same person as"));
    m_save->setText(tr("Save the note"));
}

void CallerNote::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CallerNote::open(const Person &person, const QList<Person> &people)
{
    if (person.name.isEmpty())
        return;
    m_name = person.name;
    whenReady(this, m_ports.calls.callerCard(person.phone),
              [this, people, number = ++m_asked](const Result<CallerCard> &card) {
                  if (number != m_asked || !isOpen())
                      return;
                  if (card)
                      fill(*card, people);
                  else
                      m_error->say(Labels::of(card.error()));
                  show();
                  m_alert->setFocus(Qt::ShortcutFocusReason);
                  m_alert->selectAll();
              });
}

void CallerNote::fill(const CallerCard &card, const QList<Person> &people)
{
    m_card = card;
    const CallerEntry entry = entryOf(card, m_name);
    m_error->clearWords();
    m_alert->setText(entry.alert);
    qDeleteAll(std::exchange(m_same, {}));
    // Those the card has made one with this person already, to be parted again; then the others of the number.
    QStringList names = entry.alsoNames;
    if (entry.name != m_name)
        names.prepend(entry.name);
    names.removeAll(m_name);
    const qsizetype already = names.size();
    for (const Person &person : people) {
        if (person.name != m_name && !person.name.isEmpty() && !names.contains(person.name))
            names << person.name;
    }
    for (qsizetype i = 0; i < names.size(); ++i) {
        auto *box = new QCheckBox(this);
        box->setText(QString(names.at(i)).replace(QLatin1Char('&'), QStringLiteral("&&")));
        box->setProperty("name", names.at(i));
        box->setObjectName(QStringLiteral("same_%1").arg(i));
        box->setAccessibleName(tr("The same person as %1").arg(names.at(i)));
        box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        box->setChecked(i < already);
        m_names->addWidget(box);
        setTabOrder(m_same.isEmpty() ? static_cast<QWidget *>(m_alert) : m_same.constLast(), box);
        m_same << box;
    }
    setTabOrder(m_same.isEmpty() ? static_cast<QWidget *>(m_alert) : m_same.constLast(), m_button);
    m_sameLabel->setVisible(!names.isEmpty());
    retranslate();
}

void CallerNote::keep()
{
    QStringList same;
    for (const QCheckBox *box : std::as_const(m_same)) {
        if (box->isChecked())
            same << box->property("name").toString();
    }
    const CallerCard card = cardSaying(m_card, m_name, same, typedIn(m_alert));
    whenReady(this, m_ports.calls.keepCallerCard(card), [this](const Result<void> &done) {
        if (!done) {
            m_error->say(Labels::of(done.error()));
            return;
        }
        close();
        Q_EMIT kept();
    });
}

void CallerNote::close()
{
    if (!isOpen())
        return;
    ++m_asked;
    m_name.clear();
    const bool had = isAncestorOf(focusWidget());
    hide();
    if (had)
        Q_EMIT closed();
}

void CallerNote::keyPressEvent(QKeyEvent *event)
{
    const bool bare = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (bare && event->key() == Qt::Key_Escape)
        return close();
    if (bare && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return event->isAutoRepeat() ? void() : keep();
    QWidget::keyPressEvent(event);
}

} // namespace tongdai
