// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/networks.h"
#include "app/services/accountservice.h"
#include "ui/theme/paint.h"

#include <QString>
#include <QStringList>

/** The sentences behind the codes of the networks' data (app/domain/networks.h). An unknown code gives an empty text, never the code. Pure. */
namespace campanile::views {

/** What a permission is for, as something that Campanile will do: "Publish posts that you have planned". */
[[nodiscard]] QString purposeWords(const QString &purpose);
/** What does not work without it. */
[[nodiscard]] QString missingWords(const QString &purpose);
/** The purposes of a network once each, in a fixed order; those that are needed before the others. */
struct Purpose {
    QString code;
    bool isRequired = true;
    QStringList scopes; ///< as the network spells them
};
[[nodiscard]] QList<Purpose> purposesOf(const domain::NetworkInfo &network);
/** Purposes of which a scope of @p missing is part, once each. */
[[nodiscard]] QStringList purposesOfScopes(const domain::NetworkInfo &network, const QStringList &missing);

/** One step of registering an app; may contain an address. */
[[nodiscard]] QString setupStepWords(const QString &code, const domain::NetworkInfo &network);
[[nodiscard]] QString limitWords(const QString &code);
/** Why a channel cannot be chosen. */
[[nodiscard]] QString blockedWords(const QString &code);

/** "Ready", "Needs an app first", "Needs a team server"; with icon and tone. */
[[nodiscard]] ui::ChipLook setupLook(const services::NetworkSetup &setup);
/** Why it is not ready and what to do; empty when it is. */
[[nodiscard]] QString setupWhyNot(const services::NetworkSetup &setup, const QString &network);
/** What Campanile never does with an account. */
[[nodiscard]] QStringList promises();

} // namespace campanile::views
