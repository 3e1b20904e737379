// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/composer/composercontroller.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace campanile::ui {
class FormRow;
}

namespace campanile::views::composer {

/**
 * A target that a person publishes: its text and files to the clipboard, the network's page in the browser, and "done", with the
 * link of what was published. GUI thread; the controller must outlive it.
 */
class ByHandCard final : public QWidget
{
    Q_OBJECT

public:
    ByHandCard(ComposerController &controller, const RecordId &target, QWidget *parent = nullptr);

    /** All that a program can do of it at once: text and files to the clipboard, and the network's page in the browser. */
    void prepare();

private:
    void copyText();
    void copyFiles();
    void openPage();
    void finish();
    void say(const QString &text);
    [[nodiscard]] const TargetFacts *facts() const;
    [[nodiscard]] QStringList files() const;

    ComposerController &m_controller;
    RecordId m_target;
    QLineEdit *m_link;
    ui::FormRow *m_linkRow;
    QPushButton *m_done;
    QLabel *m_said;
};

/** Where a person publishes on this network; its own start page where the declaration names none. */
[[nodiscard]] QUrl publishPage(const domain::NetworkCatalogue &networks, const TargetFacts &target);

/** The whole text of a target as it goes out, parts after one another. */
[[nodiscard]] QString textToPublish(const ComposerController &controller, const TargetFacts &target);

} // namespace campanile::views::composer
