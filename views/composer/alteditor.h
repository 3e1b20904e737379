// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/composer/composercontroller.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QToolButton;

namespace campanile::views::composer {

/**
 * The description of one picture over several lines, with what the tightest chosen network leaves. GUI thread; the
 * controller must outlive it.
 */
class AltEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit AltEditor(ComposerController &controller, QWidget *parent = nullptr);
    void showMedia(const MediaFacts &media);
    void refresh();
    [[nodiscard]] const RecordId &use() const { return m_use; }
    [[nodiscard]] QPlainTextEdit *edit() const { return m_edit; }
    /** "12 of 1,000 on X". */
    [[nodiscard]] QString limitText() const;

Q_SIGNALS:
    /** A person has changed the description. */
    void edited();
    void closed();

private:
    void showLimit();
    ComposerController &m_controller;
    RecordId m_use;
    QLabel *m_name;
    QLabel *m_limit;
    QPlainTextEdit *m_edit;
    QToolButton *m_remove;
    bool m_filling = false;
};

} // namespace campanile::views::composer
