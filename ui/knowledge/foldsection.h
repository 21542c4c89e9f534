// A heading that unfolds its text.
#pragma once

#include "ui/widgets/theme.h"

#include <QAbstractButton>

namespace tongdai {

class TextLabel;

/// The heading: an arrow and words; Enter and Space turn it.
class FoldHeading final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit FoldHeading(const Theme &theme, QWidget *parent = nullptr);

    void setCount(int count); ///< shown beside the words when above 0
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
    int m_count = 0;
};

/// Heading and text; hidden while there is no text. Folded again for every new text.
class FoldSection final : public QWidget
{
    Q_OBJECT
public:
    explicit FoldSection(const Theme &theme, QWidget *parent = nullptr);

    void setHeading(const QString &words);
    void setBody(const QString &text, int count = 0);
    bool isOpen() const;
    void setOpen(bool open);

private:
    FoldHeading *m_heading;
    TextLabel *m_body;
};

} // namespace tongdai
