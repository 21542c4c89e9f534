// The papers of a procedure, numbered, with how many of each.
#pragma once

#include "models/domain/procedure.h"
#include "ui/widgets/theme.h"

#include <QWidget>

namespace tongdai {

class PaperRows final : public QWidget
{
    Q_OBJECT
public:
    explicit PaperRows(const Theme &theme, QWidget *parent = nullptr);

    void setPapers(const QList<Paper> &papers);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {m_theme.px(200), heightForWidth(width())}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Line {
        QString group; ///< a heading line when not empty
        int number = 0;
        QString name;
        QString count;
    };
    void build();
    int lineHeight(const Line &line, int width) const;

    const Theme &m_theme;
    QList<Paper> m_papers;
    QList<Line> m_lines;
};

} // namespace tongdai
