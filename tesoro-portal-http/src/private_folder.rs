//! The folder of everything that is kept: addresses, hashes, keys.

use std::fs::DirBuilder;
use std::io;
use std::path::Path;

/// Makes the folder, and those above it that are missing, for their owner only. One that is there is left as it is.
pub(crate) fn make(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs::{self, Permissions};
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    #[test]
    fn threat_68_a_new_data_folder_is_its_owners_only() {
        let folder = tempfile::TempDir::new().unwrap();
        let (above, data) = (folder.path().join("a"), folder.path().join("a/b"));
        make(&data).unwrap();
        for path in [&above, &data] {
            assert_eq!(fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o700, "{}", path.display());
        }
        fs::set_permissions(&data, Permissions::from_mode(0o750)).unwrap();
        make(&data).unwrap();
        assert_eq!(fs::metadata(&data).unwrap().permissions().mode() & 0o777, 0o750, "one that the host made");
    }
}
