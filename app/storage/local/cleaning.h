// What every text passes before it is kept: no control characters, no lone surrogates, one normal form.
#pragma once

#include "models/domain/call.h"
#include "models/domain/ticket.h"

namespace tongdai::storage {

void clean(CitizenWords &words);
void clean(Call &call);
void clean(Ticket &ticket);

} // namespace tongdai::storage
