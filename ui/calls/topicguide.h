// The questions to ask about what a call is about, and which of them have an answer.
#pragma once

#include "ui/widgets/theme.h"

#include <QStringList>
#include <QWidget>

class QAction;
class QVBoxLayout;

namespace tongdai {

class GuideRows;
class HairLine;
class KeyButton;
class TextLabel;

/// Only shows: the answers are written in the content of the call. Takes no keyboard; a click picks.
class TopicGuide final : public QWidget
{
    Q_OBJECT
public:
    /// `next` asks the next one; its button stands in the head.
    TopicGuide(const Theme &theme, QAction *next, QWidget *parent = nullptr);

    /// `topic` says what they are about. Without questions it is hidden.
    void setQuestions(const QStringList &questions, const QString &topic);
    void setContent(const QString &content); ///< of the call, as it stands now
    int answered() const;
    void setAmong(bool text); ///< within a text that has its own margins, instead of apart from it

Q_SIGNALS:
    void picked(const QString &question);

protected:
    void changeEvent(QEvent *event) override;

private:
    void tell();

    const Theme &m_theme;
    HairLine *m_line;
    QVBoxLayout *m_column;
    GuideRows *m_rows;
    TextLabel *m_title;
    TextLabel *m_topicLabel;
    TextLabel *m_count;
    QString m_topic;
};

} // namespace tongdai
