#include "ui/shell/practicewords.h"

#include "ui/widgets/labels.h"

namespace tongdai {

QString PracticeWords::said(const PracticeLesson &lesson)
{
    const QString &id = lesson.id;
    if (id == QStringLiteral("single-paper"))
        return tr("“Hello, I need the paper that says I am single, for a loan at the bank. What do I bring, and how long "
                  "does it take?”");
    if (id == QStringLiteral("wrong-number"))
        return tr("“Hello, is that the fried chicken shop? I ordered an hour ago!”");
    if (id == QStringLiteral("birth"))
        return tr("“My wife has just had a baby in hospital. Where do I register the birth, and can I do it online?”");
    if (id == QStringLiteral("call-back"))
        return tr("“It is loud here at the building site, I cannot hear you. Please call me back after four.”");
    if (id == QStringLiteral("silence"))
        return tr("(The number is withheld. A breath, a far-off motorbike, then nothing.)");
    return tr("“I am Trần Thị Mẫu, hamlet 3. I handed in my land papers at the One-Stop desk of Long Thành; they "
              "promised them for last week. Nobody there can tell me where they are. I want an answer.”");
}

QString PracticeWords::advice(const PracticeLesson &lesson)
{
    const QString &id = lesson.id;
    if (id == QStringLiteral("single-paper"))
        return tr("Type a few of the caller's words (độc thân), Enter takes the procedure; read the answer out; F7, one "
                  "digit for the outcome; Ctrl+Enter saves.");
    if (id == QStringLiteral("wrong-number"))
        return tr("F7, then 9 (no content) and 1: a wrong number; Ctrl+Enter saves.");
    if (id == QStringLiteral("birth"))
        return tr("Type khai sinh, Enter; the card beside the form says where, what and how long; F7, a digit, "
                  "Ctrl+Enter.");
    if (id == QStringLiteral("call-back"))
        return tr("Note what you heard; F7, then the digit of the promise to call back; Ctrl+Enter.");
    if (id == QStringLiteral("silence"))
        return tr("F9 ends a call in which nothing was said, in one key.");
    return tr("Write down name, address and what was said (Ctrl+J); kind of contact: a report; F8 hands over to the desk "
              "of Long Thành; Ctrl+Enter saves both.");
}

QString PracticeWords::remark(PracticeRemark remark, const PracticeLesson &lesson)
{
    switch (remark) {
    case PracticeRemark::Right:
        return tr("logged as it should be");
    case PracticeRemark::OtherOutcome:
        return tr("the outcome would be “%1”").arg(Labels::of(lesson.outcomes.constFirst()));
    case PracticeRemark::NoProcedure:
        return tr("no procedure was chosen, so nobody counts what was asked");
    case PracticeRemark::OtherProcedure:
        return tr("that was another procedure, look at its name before you read it out");
    case PracticeRemark::NoTicket:
        return tr("without a hand-over (F8) the desk never hears of it");
    }
    return {};
}

} // namespace tongdai
