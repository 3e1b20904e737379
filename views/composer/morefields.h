// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/composer/composercontroller.h"
#include "views/composer/texteditors.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace campanile::ui {
class FormRow;
}

namespace campanile::ui {
class FlowLayout;
}

namespace campanile::views::composer {

class LinkField;
class PostEdit;

/**
 * What a post rarely has: link, first comment, content warning, language, title, notes. A field is on screen when it has a
 * value or was asked for; the others wait as one line of small buttons, and those that no chosen network has
 * (app/domain/platform, Capabilities) are not offered. GUI thread; controller and editors must outlive it.
 */
class MoreFields final : public QWidget
{
    Q_OBJECT

public:
    MoreFields(ComposerController &controller, SpellWorker &spelling, TextEditors &editors, QWidget *parent = nullptr);
    /** Another post: only fields with a value are shown again. */
    void reset();
    void refresh();
    /** Shows a field and puts the caret into it: "link", "comment", "warning", "language", "title", "notes". */
    void open(const QString &id);
    [[nodiscard]] QStringList shown() const;
    /** Fields that could be added. */
    [[nodiscard]] QStringList offered() const;

Q_SIGNALS:
    void workspaceUndoRequested(bool redo);

private:
    struct Field {
        QString id;
        QWidget *row = nullptr;
        QWidget *focus = nullptr;
        QToolButton *add = nullptr;
        std::function<bool()> isSet;
        std::function<bool()> fits;
    };

    void add(Field field, const QString &icon, const QString &name);
    void buildWarning();
    void buildLanguage();
    void buildTitle();
    void buildNotes(SpellWorker &spelling);
    void fillLanguages();
    void showWarning();
    void showTitle();
    [[nodiscard]] bool isShown(const Field &field) const;
    [[nodiscard]] bool any(domain::Capability capability) const;

    ComposerController &m_controller;
    QVBoxLayout *m_column;
    QWidget *m_addHost;
    ui::FlowLayout *m_adds;
    QList<Field> m_fields;
    QSet<QString> m_opened;
    LinkField *m_link;
    QLineEdit *m_warning = nullptr;
    QLabel *m_warningNote = nullptr;
    QCheckBox *m_sensitive = nullptr;
    QComboBox *m_language = nullptr;
    QLineEdit *m_title = nullptr;
    QLabel *m_titleNote = nullptr;
    PostEdit *m_notes = nullptr;
};

} // namespace campanile::views::composer
