#include "app/storage/local/cleaning.h"

#include "models/domain/vietnamesetext.h"

namespace tongdai::storage {

void clean(CitizenWords &words)
{
    for (QString *field : {&words.name, &words.contactPerson, &words.phone, &words.otherPhone, &words.email,
                           &words.address, &words.identityNumber, &words.taxCode, &words.dossierCode,
                           &words.question, &words.content, &words.firstContent, &words.answer})
        *field = cleanText(*field);
}

void clean(Call &call)
{
    for (QString *field :
         {&call.communeCode, &call.field, &call.procedureCode, &call.operatorName, &call.station})
        *field = cleanText(*field);
    clean(call.citizen);
}

void clean(Ticket &ticket)
{
    for (QString *field : {&ticket.communeCode, &ticket.field, &ticket.procedureCode, &ticket.leadUnit,
                           &ticket.createdBy, &ticket.station, &ticket.callBackWhen})
        *field = cleanText(*field);
    clean(ticket.citizen);
}

} // namespace tongdai::storage
