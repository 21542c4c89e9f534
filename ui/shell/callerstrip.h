// The 44 px strip above every page: readiness, today's calls, the last save; or who is ringing.
#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

class QHBoxLayout;

namespace tongdai {

class Chip;
class IconLabel;
class KeyAction;
class KeyButton;
class TextLabel;

/// Never takes the focus. While it rings the strip is filled with the accent.
class CallerStrip final : public QWidget
{
    Q_OBJECT
public:
    CallerStrip(const Theme &theme, QAction *take, QAction *find, QAction *pages, QWidget *parent = nullptr);

    void setWords(const QStringList &parts); ///< first one beside the phone icon
    void setSaved(const QString &words, bool atCentre);
    /// Empty list: nothing rings. `take`: what F4 does, its button.
    void ring(const QStringList &parts, const QString &take = {});
    /// Without a rail: a button with the page's name at the left, and a short word on the box's button.
    void setNarrow(bool narrow, const QString &pageName, const QString &findWord);
    bool isRinging() const { return m_ringing; }
    QSize sizeHint() const override { return {m_theme.px(600), m_theme.px(44)}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void show(const QStringList &parts);
    void refresh();

    const Theme &m_theme;
    IconLabel *m_icon;
    QList<TextLabel *> m_parts;
    QHBoxLayout *m_words;
    Chip *m_saved;
    KeyButton *m_take;
    KeyButton *m_find;
    KeyButton *m_page;
    bool m_narrow = false;
    QStringList m_quiet;
    QStringList m_ring;
    bool m_ringing = false;
};

} // namespace tongdai
