// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/gen/emit.h"
#include "api/gen/names.h"

using namespace Qt::StringLiterals;

namespace campanile::schemagen {

void emitIds(const Schema &schema, Files &files)
{
    QByteArray out = cppHead("one id type per record type")
        + "#pragma once\n\n#include \"app/core/recordid.h\"\n\n#include <string_view>\n\nnamespace campanile::api {\n\n";
    for (const TypeDef *t : schema.ordered()) {
        out += "struct " + t->name + "IdTag {\n    static constexpr char letter = '" + QByteArray(1, t->letter)
            + "';\n    static constexpr std::string_view type = " + literal(t->name) + ";\n};\nusing " + t->name
            + "Id = Id<" + t->name + "IdTag>;\n";
    }
    out += "\n} // namespace campanile::api\n";
    files.insert(u"ids.h"_s, out);
}

void emitEnums(const Schema &schema, Files &files)
{
    QByteArray header = cppHead("enums that keep values which this version does not know")
        + "#pragma once\n\n#include \"api/wireenum.h\"\n\nnamespace campanile::api {\n\n";
    QByteArray source = cppHead("the wire values behind enums.h")
        + "#include \"api/generated/enums.h\"\n\nnamespace campanile::api {\n\n";
    for (const EnumDef &e : schema.enums) {
        header += "struct " + e.name + "Traits {\n    enum Value : unsigned char {";
        for (const QByteArray &value : e.values)
            header += enumerator(value) + ", ";
        header += "Unrecognized};\n    static constexpr std::string_view name = " + literal(e.name)
            + ";\n    static const EnumInfo &info();\n};\nusing " + e.name + " = WireEnum<" + e.name + "Traits>;\n\n";
        source += "const EnumInfo &" + e.name + "Traits::info()\n{\n    static const EnumInfo *const found = findEnum(name);\n"
                  "    return *found;\n}\n\n";
    }
    files.insert(u"enums.h"_s, header + "} // namespace campanile::api\n");
    files.insert(u"enums.cpp"_s, source + "} // namespace campanile::api\n");
}

} // namespace campanile::schemagen
