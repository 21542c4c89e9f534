// A quiet list of questions: which are answered, which is being asked.
#pragma once

#include "ui/widgets/theme.h"

#include <QStringList>
#include <QWidget>

namespace tongdai {

/// Drawn as a whole, as tall as its rows at the given width. Takes no keyboard; a click picks a row.
class GuideRows final : public QWidget
{
    Q_OBJECT
public:
    explicit GuideRows(const Theme &theme, QWidget *parent = nullptr);

    void setQuestions(const QStringList &questions);
    const QStringList &questions() const { return m_questions; }
    void setContent(const QString &content);
    int answered() const;
    QRect rowRect(int row) const; ///< empty when there is none

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return flow(nullptr, width, nullptr); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {m_theme.px(160), sizeHint().height()}; }

Q_SIGNALS:
    void picked(const QString &question);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    enum class State { Waits, Asked, Answered };

    int flow(QPainter *painter, int width, QList<QRect> *rows) const;
    void drawMark(QPainter *painter, const QRect &box, State state) const;
    void look();
    void tell();

    const Theme &m_theme;
    QStringList m_questions;
    QList<State> m_states;
    QString m_content;
};

} // namespace tongdai
