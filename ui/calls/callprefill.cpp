// What earlier calls of a number fill into the form of this one.
#include "ui/calls/callfields.h"
#include "ui/calls/communefield.h"
#include "ui/widgets/plaincombo.h"
#include "ui/widgets/textlabel.h"

#include <QLineEdit>

namespace tongdai {

void CallFields::prefill(const Person &person)
{
    m_filling = true;
    if (!person.name.isEmpty() && (m_namePrefilled || m_name->text().isEmpty())) {
        m_name->setText(person.name);
        m_namePrefilled = true;
        m_nameNote->setText(tr("last call"));
        m_nameNote->show();
        m_callerKind->setCurrentIndex(m_callerKind->findData(int(person.kind)));
    }
    if (!person.communeCode.isEmpty() && (m_communePrefilled || m_commune->text().isEmpty())) {
        m_commune->setCode(person.communeCode);
        m_communePrefilled = true;
    }
    m_filling = false;
}

void CallFields::takePerson(const Person &person, int number, int of)
{
    m_filling = true;
    m_name->setText(person.name);
    m_namePrefilled = true;
    //: which of several people behind one number
    m_nameNote->setText(tr("%1 of %2").arg(number).arg(of));
    m_nameNote->show();
    m_callerKind->setCurrentIndex(m_callerKind->findData(int(person.kind)));
    if (!person.communeCode.isEmpty() || m_communePrefilled) {
        m_commune->setCode(person.communeCode);
        m_communePrefilled = true;
    }
    m_filling = false;
    Q_EMIT edited();
}

void CallFields::clearPrefill(bool neverCalled)
{
    m_filling = true;
    if (m_namePrefilled)
        m_name->clear();
    if (m_communePrefilled)
        m_commune->setCode({});
    m_namePrefilled = m_communePrefilled = false;
    m_nameNote->setText(neverCalled ? tr("never called before") : QString());
    m_nameNote->setVisible(neverCalled && m_name->text().isEmpty());
    m_filling = false;
}

} // namespace tongdai
