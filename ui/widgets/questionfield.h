// The page's question: a line whose text is searched while it is typed, composition included.
#pragma once

#include "ui/widgets/theme.h"

#include <QLineEdit>

namespace tongdai {

/// Not a QCompleter: its popup eats Enter and Esc, ignores what is being composed and matches raw prefixes
/// only.
class QuestionField : public QLineEdit
{
    Q_OBJECT
public:
    explicit QuestionField(const Theme &theme, QWidget *parent = nullptr);

    /// Text with the composition in its place: what the person sees.
    QString wholeText() const;

    void setKeyCap(const QString &key); ///< drawn inside, at the right
    void setIconName(const QString &name); ///< drawn inside, at the left
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

Q_SIGNALS:
    void wordsChanged(const QString &wholeText); ///< on every key, also while composing
    void rowStepped(int rows); ///< Up and Down: -1, +1; PgUp and PgDn: -4, +4
    void taken(); ///< Enter

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void announce();

    const Theme &m_theme;
    QString m_preedit;
    QString m_announced;
    QString m_key;
    QString m_icon;
};

} // namespace tongdai
