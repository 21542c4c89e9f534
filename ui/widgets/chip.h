// A short statement with icon, word and colour: a tinted chip, or a paragraph-sized notice.
#pragma once

#include "ui/widgets/theme.h"

#include <QWidget>

namespace tongdai {

class TextLabel;
class IconLabel;

/// "Còn hiệu lực, rà soát 03/04/2025" on its tint.
class Chip : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(const Theme &theme, QWidget *parent = nullptr);

    void say(const QString &icon, Tone tone, const QString &words);
    QString words() const { return m_words; }
    void setBare(bool bare); ///< without the tinted ground
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_icon;
    QString m_words;
    Tone m_tone = Tone::Green;
    bool m_bare = false;
};

/// A tinted paragraph in place: what is the matter, what is safe, which key helps. Hidden while it has
/// nothing to say.
class Notice : public QWidget
{
    Q_OBJECT
public:
    explicit Notice(const Theme &theme, QWidget *parent = nullptr);

    void say(Tone tone, const QString &icon, const QString &words);
    void clear();
    QString words() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Tone m_tone = Tone::Amber;
    IconLabel *m_icon;
    TextLabel *m_text;
};

} // namespace tongdai
