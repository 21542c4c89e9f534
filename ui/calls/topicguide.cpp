#include "ui/calls/topicguide.h"

#include "ui/calls/guiderows.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tongdai {

TopicGuide::TopicGuide(const Theme &theme, QAction *next, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_line(new HairLine(theme, this))
    , m_column(new QVBoxLayout)
    , m_rows(new GuideRows(theme, this))
    , m_title(new TextLabel(theme, TextStyle::BodyStrong, Tone::Text, this))
    , m_topicLabel(new TextLabel(theme, TextStyle::Caption, Tone::Soft, this, TextLabel::Fit::Elide))
    , m_count(new TextLabel(theme, TextStyle::Caption, Tone::Soft, this))
{
    setObjectName(QStringLiteral("topicGuide"));
    m_count->setObjectName(QStringLiteral("guideCount"));
    auto *head = new QHBoxLayout;
    head->setSpacing(theme.px(8));
    head->addWidget(m_title);
    head->addWidget(m_topicLabel, 1);
    head->addWidget(m_count);
    head->addWidget(new KeyButton(theme, next, KeyButton::Look::Flat, this));
    m_column->setSpacing(0);
    m_column->addLayout(head);
    m_column->addWidget(m_rows);
    setAmong(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_line);
    all->addLayout(m_column);
    connect(m_rows, &GuideRows::picked, this, &TopicGuide::picked);
    hide();
    tell();
}

void TopicGuide::setQuestions(const QStringList &questions, const QString &topic)
{
    m_topic = topic;
    m_rows->setQuestions(questions);
    setVisible(!questions.isEmpty());
    tell();
}

void TopicGuide::setContent(const QString &content)
{
    m_rows->setContent(content);
    tell();
}

void TopicGuide::setAmong(bool text)
{
    m_line->setVisible(!text);
    m_column->setContentsMargins(text ? 0 : m_theme.px(20), m_theme.px(4), text ? 0 : m_theme.px(8),
                                 m_theme.px(6));
}

int TopicGuide::answered() const
{
    return m_rows->answered();
}

void TopicGuide::tell()
{
    m_title->setText(tr("Questions to ask"));
    m_topicLabel->setSay(m_topic);
    m_count->setSay(tr("%1 of %2 answered").arg(m_rows->answered()).arg(m_rows->questions().size()));
}

void TopicGuide::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        tell();
    QWidget::changeEvent(event);
}

} // namespace tongdai
