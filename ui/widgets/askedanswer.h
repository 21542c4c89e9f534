// The answer to the very thing the caller asks: papers, fee, time, where … in large letters.
#pragma once

#include "models/ports/articleindex.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/proceduretext.h"

namespace tongdai {

class TextLabel;

/// Pure words.
class AskedText
{
    Q_DECLARE_TR_FUNCTIONS(tongdai::AskedText)
public:
    struct Answer {
        QString heading; ///< "Phí, lệ phí"
        QString text; ///< at most Longest characters
        bool silent = false; ///< the source does not say
        bool more = false; ///< the page has more of it below
    };
    static constexpr int Longest = 420; ///< characters one can read out without losing the caller

    /// Empty for Intent::None.
    static Answer of(const Procedure &procedure, Intent intent, const LocalFacts &local = {});

private:
    static Answer papers(const Procedure &procedure);
    static Answer fee(const Procedure &procedure, const LocalFacts &local);
    static Answer time(const Procedure &procedure);
    static Answer place(const Procedure &procedure, const LocalFacts &local);
    static Answer online(const Procedure &procedure);
    static Answer form(const Procedure &procedure);
    static Answer text(const QString &heading, const QString &body);
};

/// Hidden while nothing particular is asked. Text can be selected by mouse and keyboard.
class AskedAnswer final : public Pane
{
    Q_OBJECT
public:
    explicit AskedAnswer(const Theme &theme, QWidget *parent = nullptr);

    void say(const AskedText::Answer &answer);
    void setTakesKeys(bool on); ///< whether Tab comes here to select text; on by default
    QString words() const;

private:
    TextLabel *m_heading;
    TextLabel *m_text;
    TextLabel *m_note;
};

} // namespace tongdai
