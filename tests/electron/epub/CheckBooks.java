// Runs epubcheck on many books in one Java: starting it takes longer than a check.
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.util.DefaultReportImpl;
import java.io.File;
import java.io.PrintWriter;

public class CheckBooks {
  public static void main(String[] paths) {
    boolean isValid = true;
    for (String path : paths) {
      DefaultReportImpl report = new DefaultReportImpl(path);
      int result = new EpubCheck(new File(path), report).doValidate();
      int found = report.getErrorCount() + report.getFatalErrorCount() + report.getWarningCount();
      System.out.println(path + " " + result + " " + found);
      isValid = isValid && found == 0;
    }
    System.exit(isValid ? 0 : 1);
  }
}
