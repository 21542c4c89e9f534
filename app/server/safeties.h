// What keeps operations and rows from being lost or doubled, each nameable, so that a test can take one away
// and see that it is missed. The product never changes this.
#pragma once

#include <QString>

#include <functional>

namespace tongdai::server {

struct Safeties {
    bool dedupe = true; ///< a number or id that was carried out is answered, not carried out again
    bool contiguity = true; ///< a number after a gap is refused
    bool tag = true; ///< a cursor under another tag starts anew
    bool looksAgain = true; ///< a waiting pull does not live by hints alone
    bool commitsFirst = true; ///< answers go out after the commit

    /// Says of a numbered row that its transaction is not visible yet, as it happens with numbers given at
    /// insertion (bigserial) and not under the head's lock. Empty: numbers are in the order of commits.
    std::function<bool(const QString &scope, qint64 seq)> notYetVisible;
};

} // namespace tongdai::server
