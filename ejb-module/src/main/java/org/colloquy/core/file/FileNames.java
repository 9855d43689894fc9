package org.colloquy.core.file;

/** What is left of the name under which a file was sent: no folders, nothing that a header or a shell could trip over. */
final class FileNames {

    private static final int LONGEST = 255;
    private static final String NAMELESS = "file";

    private FileNames() {}

    static String plain(String sent) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\"<>|:*?]", "_").strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return NAMELESS;
        }
        return name.length() <= LONGEST ? name : name.substring(name.length() - LONGEST);
    }
}
