// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/composer/composercontroller.h"

#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace campanile::ui {
class FormRow;
}

namespace campanile::views::composer {

class OptionControl;

/**
 * What the networks of this post want to know besides its text: a card for each account whose network declares fields
 * (app/domain/networks.h), built from the declaration alone, and the choice to publish by hand. GUI thread; the
 * controller and @p deps must outlive it.
 */
class NetworkFields final : public QWidget
{
    Q_OBJECT

public:
    NetworkFields(ComposerController &controller, const PanelDeps &deps, QWidget *parent = nullptr);
    void refresh();
    /** The control of a field, for tests; null when it is not shown. */
    [[nodiscard]] QWidget *control(const RecordId &target, const QString &field) const;

private:
    struct Section {
        RecordId target;
        QStringList fields; ///< names, in order
        QString kind;       ///< fields may have other choices with another kind
        QWidget *host = nullptr;
        QList<OptionControl *> controls;
        QCheckBox *byHand = nullptr;
    };

    [[nodiscard]] Section build(const TargetFacts &target, const TargetAnalysis &analysis);
    void show(Section &section, const TargetFacts &target, const TargetAnalysis &analysis);

    ComposerController &m_controller;
    const PanelDeps &m_deps;
    QVBoxLayout *m_column;
    QList<Section> m_sections;
};

} // namespace campanile::views::composer
