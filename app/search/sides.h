// Who a procedure is for and who handles it, as bits: what settles ties between names that fit alike.
#pragma once

#include <QString>

namespace tongdai {

/// Sides of a question or a procedure. The lower four say who asks, the upper three at which level.
enum Side : quint8 {
    Citizen = 1,
    Business = 2, ///< cooperatives too
    Organisation = 4, ///< offices, schools, associations
    Official = 8, ///< officials, public employees, soldiers
    Commune = 16,
    District = 32,
    Province = 64,
};
constexpr quint8 WhoAsks = Citizen | Business | Organisation | Official;
constexpr quint8 WhichLevel = Commune | District | Province;

/// "citizen", "business", … of askers.txt; 0 for another word.
quint8 sideOfWord(const QString &word);

/// Of a procedure's Đối tượng thực hiện ("Công dân Việt Nam, Doanh nghiệp"); 0 when it says nothing.
quint8 sidesOfAudience(const QString &audience);

/// Of a procedure's or a unit's Cấp ("Cấp tỉnh, Cấp xã"); 0 for ministries and other bodies.
quint8 sidesOfLevel(const QString &level);

} // namespace tongdai
