// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/publishservice.h"
#include "views/composer/composercontroller.h"

#include <QWidget>

class QLineEdit;

namespace campanile::ui {
class FormRow;
}

namespace campanile::views::composer {

/**
 * What a person can do about a target that did not go out, or may have: try it again, or, where the network left the outcome
 * open, look at the account and say whether the post is there. GUI thread; the controller must outlive it.
 */
class RetryCard final : public QWidget
{
    Q_OBJECT

public:
    RetryCard(ComposerController &controller, const TargetFacts &target, QWidget *parent = nullptr);

    /** Whether there is something to take up again on this target of a post in @p postStatus. */
    [[nodiscard]] static bool isOffered(const TargetFacts &target, const QString &postStatus);

private:
    void addTryAgain();
    void addQuestion(const QString &platform);
    void tell(services::PublishService::Seen seen);

    ComposerController &m_controller;
    const RecordId m_target;
    QLineEdit *m_link = nullptr;
    ui::FormRow *m_linkRow = nullptr;
};

} // namespace campanile::views::composer
