// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QDialog;
class QWidget;

namespace campanile::ui {

/** A decision that cannot be undone: verbs on the buttons, the safe one is default and what Escape means. */
struct Decision {
    QString title;
    QString text;
    QString doIt;
    QString keep;
    bool dangerous = true;
};

/** Opens and returns at once; @p decided is called with the answer. The dialog deletes itself. */
QDialog *askDecision(QWidget *parent, const Decision &decision, std::function<void(bool doIt)> decided);
/** Version, licence, icons. */
QDialog *showAbout(QWidget *parent);

} // namespace campanile::ui
